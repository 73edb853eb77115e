"""Clients made from the ministry's own WSDL files, which talk to the simulator."""

from collections import namedtuple

import requests
from zeep import Client, Settings
from zeep.transports import Transport

from surroundings import KIT

Account = namedtuple("Account", "user password pincode owner prefix seat", defaults=("", None))

DOCTOR = Account("CNTLNE75C52H501U", "Demo-Conti1", "1122334455", "CNTLNE75C52H501U")
INTERMEDIARY = Account("MSSSMN78C13C773M", "sotcat00", "4B64AA1D", "FBNFBA62S28H501F", "/entrate", "07874631000-000")

# The WSDL of a service and its path (PROTOCOL 2.2).
DOCUMENTS = ("WS_SincronoSingoloDato730/DocumentoSpesa730p.wsdl", "/DocumentoSpesa730pWeb/DocumentoSpesa730pPort")
FILES = ("WS_AsincronoInvioDati730/InvioTelematicoSpeseSanitarie730p.wsdl",
         "/InvioTelematicoSS730pMtomWeb/InvioTelematicoSS730pMtomPort")
OUTCOMES = ("WS_Ricevute/EsitoInvio/EsitoInvioDatiSpesa730Service.wsdl",
            "/EsitoStatoInviiWEB/EsitoInvioDatiSpesa730Service")
ERRORS = ("WS_Ricevute/DettaglioErrori-CSV/DettaglioErrori730Service.wsdl",
          "/EsitoStatoInviiWEB/DettaglioErrori730Service")
RECEIPTS = ("WS_Ricevute/RicevutoPDF/RicevutaPdf730Service.wsdl", "/Ricevute730ServiceWeb/ricevutePdf")
QUERIES = ("WS_Interrogazioni/InterrogazionePuntuale730Service.wsdl",
           "/InterrogazionePuntuale730Web/InterrogazionePuntuale730Port")
REPORTS = ("WS_Interrogazioni/ReportMensile730Service.wsdl", "/ReportMensile730Web/ReportMensilePort")
OBJECTION = ("WS_Segnalazioni_Cittadino/DettaglioSegnalazione730Service.wsdl",
             "/Interrogazioni730pWeb/DettaglioSegnalazione730pPort")
OBJECTIONS = ("WS_Segnalazioni_Cittadino/ReportSegnalazioni730Service.wsdl",
              "/Interrogazioni730pWeb/ReportSegnalazioni730pPort")


class Service:
    """One service for one account. It believes nothing that its WSDL does not say."""

    def __init__(self, simulator, service, account=DOCTOR):
        wsdl, path = service
        self.session = requests.Session()
        self.session.trust_env = False  # neither proxies nor another CA
        self.session.verify = simulator.ca
        self.session.auth = (account.user, account.password)
        self.address = simulator.address + account.prefix + path
        self.client = Client(str(KIT / "TracciatiWS" / wsdl), transport=Transport(session=self.session),
                             settings=Settings(strict=True, xsd_ignore_sequence_order=False))
        (self.binding,) = self.client.wsdl.bindings.values()
        self.proxy = self.client.create_service(self.binding.name, self.address)

    def __getattr__(self, operation):
        return getattr(self.proxy, operation)

    def close(self):
        self.session.close()


def codes(answer):
    """Of the messages that the answer lists."""
    return [message.codice for message in answer.listaMessaggi.messaggio]
