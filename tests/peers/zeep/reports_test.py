"""ReportMensile730, DettaglioSegnalazione730 and ReportSegnalazioni730: what is stored, and what citizens object to."""

import io
import json
import unittest
import zipfile

import surroundings  # noqa: F401  first: it skips
from ministry import OBJECTION, OBJECTIONS, REPORTS, codes
from peer_test import PeerTest, key


class Reports(PeerTest):
    def month(self):
        return self.service(REPORTS).ReportMensile(**self.sender(), annoMese="202611", tipoEstrazione="I")

    def objections(self):
        return self.service(OBJECTIONS).ReportSegnalazioni(
            **self.sender(), dataIniPeriodoSegnalazione="2026-11-01", dataFinPeriodoSegnalazione="2026-11-24")

    def objection(self):
        return self.service(OBJECTION).DettaglioSegnalazione(**self.sender(), idDocumentoFiscale=key("FT1/2026"))

    def test_the_month(self):
        self.assertEqual(codes(self.month()), ["WS96"])
        self.insert(key("FT1/2026"))
        report = self.month()
        self.assertEqual((report.esitoChiamata, codes(report)), ("0", ["0"]))
        csv = zipfile.ZipFile(io.BytesIO(report.fileCSV)).read("report.csv").decode()
        self.assertIn("07458120586;20/11/2026;FT1/2026;1;20/11/2026;", csv)

    def test_objections(self):
        self.insert(key("FT1/2026"))
        self.assertEqual(codes(self.objection()), ["WS96"])
        self.assertEqual(codes(self.objections()), ["WS96"])
        self.object()

        document = self.objection().documentoFiscale
        self.assertEqual(document.listaSegnalazioniDocumento.segnalazione, ["Non mia"])
        self.assertEqual([(line.tipoSpesa, line.importo, line.segnalazioneImporto) for line in document.listaVociSpesa],
                         [("SR", 90.0, "Diverso")])
        report = self.objections()
        self.assertEqual(report.esitoChiamata, "0")
        self.assertTrue(report.fileCSV)

    def object(self):
        """As a citizen does on the portal."""
        service = self.service(OBJECTION)
        objection = {"user": "CNTLNE75C52H501U", "vat_number": "07458120586", "issued": "2026-11-20",
                     "number": "FT1/2026", "text": "Non mia", "expense_type": "SR", "amount_text": "Diverso"}
        service.session.post(self.simulator.address + "/_simulator/objections",
                             data=json.dumps(objection)).raise_for_status()


if __name__ == "__main__":
    unittest.main()
