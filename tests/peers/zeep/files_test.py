"""inviaFileMtom and what is asked about a file: EsitoInvii, DettaglioErrori, RicevutaPdf."""

import io
import unittest
import zipfile

import surroundings  # noqa: F401  first: it skips
from attachment import mtom, zip_of
from ministry import DOCTOR, ERRORS, FILES, INTERMEDIARY, OUTCOMES, RECEIPTS
from peer_test import PeerTest, key


class Files(PeerTest):
    def row(self, number, patient="RSSMRA80A01H501U", vat_number="07458120586"):
        """A documentoSpesa of a file."""
        return {"idSpesa": key(number, vat_number=vat_number), "dataPagamento": "2026-11-20", "flagOperazione": "I",
                "cfCittadino": self.simulator.encrypt(patient), "pagamentoTracciato": "SI", "tipoDocumento": "F",
                "flagOpposizione": "0", "voceSpesa": {"tipoSpesa": "SR", "importo": "90.00", "naturaIVA": "N4"}}

    def zip(self, *rows, owner=DOCTOR.owner):
        return zip_of("spese-2026.xml", {"cfProprietario": self.simulator.encrypt(owner)}, list(rows))

    def request(self, packed, account=DOCTOR):
        pincode = self.sender(account)["pincode"]
        return {"nomeFileAllegato": "spese-2026.zip", "pincodeInvianteCifrato": pincode,
                "datiProprietario": {"cfProprietario": account.owner}, "opzionale1": account.seat, "documento": packed}

    def question(self, account=DOCTOR, **asked):
        sender = self.sender(account)
        return {"pinCode": sender["pincode"], "opzionale1": account.seat} | asked

    def taken_in_charge(self, answer, packed):
        self.assertEqual((answer.codiceEsito, answer.nomeFileAllegato, int(answer.dimensioneFileAllegato)),
                         ("000", "spese-2026.zip", len(packed)))
        self.assertRegex(answer.protocollo, "^[0-9]{17}$")
        return answer.protocollo

    def outcome(self, protocol, account=DOCTOR):
        answer = self.service(OUTCOMES, account).EsitoInvii(self.question(account, protocollo=protocol))
        (details,) = answer.esitiPositivi.dettagliEsito
        return details.stato, details.nInviati, details.nAccolti, details.nErrori

    def test_a_file_inline_and_its_errors(self):
        packed = self.zip(self.row("FT1/2026"), self.row("FT2/2026", patient="RSSMRA80A01H501X"))
        protocol = self.taken_in_charge(self.service(FILES).inviaFileMtom(**self.request(packed)), packed)
        self.assertEqual(self.outcome(protocol), (3, 2, 1, 1))

        errors = self.service(ERRORS).DettaglioErrori(self.question(protocollo=protocol))
        self.assertEqual(errors.esitoChiamata, "0")
        packed_csv = zipfile.ZipFile(io.BytesIO(errors.esitiPositivi.dettagliEsito.csv))
        self.assertIn("20/11/2026;1;FT2/2026;;S011;", packed_csv.read(f"{protocol}.csv").decode())

        receipt = self.service(RECEIPTS).RicevutaPdf(self.question(protocollo=protocol))
        self.assertEqual(receipt.esitoChiamata, "0")
        self.assertEqual(receipt.esitiPositivi.dettagliEsito.pdf[:5], b"%PDF-")

    def test_a_file_as_mtom(self):
        packed = self.zip(self.row("FT1/2026"))
        files = self.service(FILES)
        envelope = files.client.create_message(files.proxy, "inviaFileMtom", **self.request(packed))
        body, headers = mtom(envelope, packed)
        response = files.session.post(files.address, data=body, headers=headers)
        answer = files.binding.process_reply(files.client, files.binding.get("inviaFileMtom"), response)
        protocol = self.taken_in_charge(answer, packed)
        self.assertEqual(self.outcome(protocol), (2, 1, 1, 0))
        errors = self.service(ERRORS).DettaglioErrori(self.question(protocollo=protocol))
        self.assertEqual([one.codice for one in errors.esitiNegativi.dettaglioEsitoNegativo], ["WS11"])

    def test_the_files_of_some_days(self):
        packed = self.zip(self.row("FT1/2026"))
        protocol = self.taken_in_charge(self.service(FILES).inviaFileMtom(**self.request(packed)), packed)
        answer = self.service(OUTCOMES).EsitoInvii(self.question(dataInizio="24-11-2026", dataFine="24-11-2026"))
        self.assertEqual([one.protocollo for one in answer.esitiPositivi.dettagliEsito], [protocol])

    def test_a_refused_file(self):
        answer = self.service(FILES).inviaFileMtom(**self.request(b"no ZIP"))
        self.assertEqual((answer.codiceEsito, answer.protocollo), ("102", None))

    def test_a_protocol_that_is_not_there(self):
        answer = self.service(RECEIPTS).RicevutaPdf(self.question(protocollo="26112422242012345"))
        self.assertEqual((answer.esitoChiamata, answer.esitiPositivi), ("1", None))
        self.assertTrue(answer.esitiNegativi.dettaglioEsitoNegativo)

    def test_an_intermediary(self):
        packed = self.zip(self.row("FT1/2026", vat_number="00265910661"), owner=INTERMEDIARY.owner)
        answer = self.service(FILES, INTERMEDIARY).inviaFileMtom(**self.request(packed, INTERMEDIARY))
        protocol = self.taken_in_charge(answer, packed)
        self.assertEqual(self.outcome(protocol, INTERMEDIARY), (2, 1, 1, 0))


if __name__ == "__main__":
    unittest.main()
