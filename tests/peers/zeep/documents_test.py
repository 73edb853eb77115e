"""DocumentoSpesa730p and InterrogazionePuntuale730: the life of a document."""

import unittest

import surroundings  # noqa: F401  first: it skips
from zeep.exceptions import Fault
from ministry import DOCTOR, DOCUMENTS, QUERIES, codes
from peer_test import PeerTest, key


class Documents(PeerTest):
    def setUp(self):
        super().setUp()
        self.documents = self.service(DOCUMENTS)

    def accepted(self, answer):
        self.assertEqual((answer.esitoChiamata, codes(answer)), ("0", ["0"]))
        self.assertRegex(answer.protocollo, "^[0-9]{17}$")

    def archived(self, number):
        return self.service(QUERIES).InterrogazionePuntuale(**self.sender(), idDocumentoFiscale=key(number))

    def test_insert_vary_refund_cancel(self):
        original = key("FT1/2026")
        self.accepted(self.insert(original))
        self.accepted(self.documents.Variazione(
            **self.sender(), idVariazioneDocumentoFiscale=self.document(original, "120.50")))
        found = self.archived("FT1/2026")
        self.assertEqual(found.esitoChiamata, "0")
        self.assertEqual([(total.tipoSpesa, total.importo) for total in found.documentoFiscale.totaliVociSpesa],
                         [("SR", 120.5)])

        note = key("NC1/2026", issued="2026-11-22")
        self.accepted(self.documents.Rimborso(
            **self.sender(), idRimborsoDocumentoFiscale=original, DocumentoSpesa=self.document(note, "20.50")))
        refunded = self.archived("FT1/2026").documentoFiscale.totaliVociSpesaRimborsate
        self.assertEqual([(total.tipoSpesa, total.importo) for total in refunded], [("SR", 20.5)])

        for gone in (note, original):
            self.accepted(self.documents.Cancellazione(**self.sender(), idCancellazioneDocumentoFiscale=gone))
        cancelled = self.archived("FT1/2026")
        self.assertEqual(cancelled.esitoChiamata, "2")
        self.assertIn("W010", codes(cancelled))

    def test_a_refusal(self):
        self.accepted(self.insert(key("FT1/2026")))
        again = self.insert(key("FT1/2026"))
        self.assertEqual((again.esitoChiamata, codes(again), again.protocollo), ("1", ["S017"], None))

    def test_a_document_that_is_not_there(self):
        self.assertEqual(codes(self.archived("FT9/2026")), ["WS96"])

    def test_a_wrong_password_is_a_fault(self):
        stranger = self.service(DOCUMENTS, DOCTOR._replace(password="wrong"))
        with self.assertRaisesRegex(Fault, "Errore generico di autenticazione"):
            stranger.Cancellazione(**self.sender(), idCancellazioneDocumentoFiscale=key("FT1/2026"))

    def test_a_value_out_of_its_domain_is_a_fault(self):
        with self.assertRaisesRegex(Fault, "^cvc-"):
            self.insert(key("FT 1"))


if __name__ == "__main__":
    unittest.main()
