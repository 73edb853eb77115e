"""What the tests share: a simulator, and services of it."""

import unittest

from ministry import DOCTOR, DOCUMENTS, Service
from simulator import Simulator


class PeerTest(unittest.TestCase):
    """Each test has a simulator of its own, which must end cleanly."""

    def setUp(self):
        self.simulator = Simulator()
        self.addCleanup(lambda: self.assertEqual(self.simulator.stop(), 0))

    def service(self, service, account=DOCTOR):
        made = Service(self.simulator, service, account)
        self.addCleanup(made.close)
        return made

    def sender(self, account=DOCTOR):
        """The parts of a request that say who sends."""
        pincode = account.pincode if account.prefix else self.simulator.encrypt(account.pincode)
        parts = {"pincode": pincode, "Proprietario": {"cfProprietario": self.simulator.encrypt(account.owner)}}
        return parts | ({"opzionale1": account.seat} if account.seat else {})

    def document(self, key, amount="90.00"):
        """A documentoSpesa that the doctor may send without a remark."""
        return {"idSpesa": key, "dataPagamento": key["dataEmissione"],
                "cfCittadino": self.simulator.encrypt("RSSMRA80A01H501U"),
                "voceSpesa": [{"tipoSpesa": "SR", "importo": amount, "naturaIVA": "N4"}],
                "pagamentoTracciato": "SI", "tipoDocumento": "F", "flagOpposizione": "0"}

    def insert(self, key):
        return self.service(DOCUMENTS).Inserimento(**self.sender(), idInserimentoDocumentoFiscale=self.document(key))


def key(number, issued="2026-11-20", vat_number="07458120586"):
    return {"pIva": vat_number, "dataEmissione": issued,
            "numDocumentoFiscale": {"dispositivo": 1, "numDocumento": number}}
