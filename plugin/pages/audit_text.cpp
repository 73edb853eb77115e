#include "plugin/pages/audit_text.hpp"

#include "plugin/pages/italian_text.hpp"

namespace plugin::pages {

using ledger::AuditAction;
using ledger::ChainFault;

std::string_view action_text(AuditAction action) noexcept
{
    switch (action) {
    case AuditAction::plugin_started:
        return "Funzionalità avviata";
    case AuditAction::plugin_stopped:
        return "Funzionalità fermata";
    case AuditAction::schema_updated:
        return "Archivio locale aggiornato";
    case AuditAction::credentials_saved:
        return "Credenziali salvate";
    case AuditAction::credentials_retried:
        return "Verifica delle credenziali richiesta di nuovo";
    case AuditAction::credentials_accepted:
        return "Credenziali accettate";
    case AuditAction::credentials_refused:
        return "Credenziali rifiutate";
    case AuditAction::credentials_unchecked:
        return "Credenziali non verificate";
    case AuditAction::association_changed:
        return "Tipo spesa associato";
    case AuditAction::certificate_installed:
        return "Certificato installato";
    case AuditAction::certificate_kept:
        return "Certificato scaduto mantenuto";
    case AuditAction::sending_confirmed:
        return "Invio confermato";
    case AuditAction::sending_withdrawn:
        return "Invio ritirato";
    case AuditAction::operation_confirmed:
        return "Correzione confermata";
    case AuditAction::advance_confirmed:
        return "Pagamento anticipato confermato";
    case AuditAction::verdict_given:
        return "Esito indicato a mano";
    case AuditAction::ledger_rebuilt:
        return "Archivio ricostruito";
    case AuditAction::document_sent:
        return "Documento inviato";
    case AuditAction::document_outcome:
        return "Esito del documento";
    case AuditAction::file_sent:
        return "File inviato";
    case AuditAction::file_outcome:
        return "Esito del file";
    case AuditAction::sending_interrupted:
        return "Invio interrotto";
    case AuditAction::sending_stopped:
        return "Invio fermato";
    case AuditAction::receipt_stored:
        return "Ricevuta conservata";
    case AuditAction::receipt_downloaded:
        return "Ricevuta scaricata";
    case AuditAction::archive_asked:
        return "Lettura dell'archivio richiesta";
    case AuditAction::log_exported:
        return "Registro esportato";
    }
    return {};
}

std::string action_text(std::string_view word)
{
    for (const auto& [action, known] : ledger::k_audit_words) {
        if (known == word) return std::string(action_text(action));
    }
    return std::string(word);
}

std::string verdict_text(const ledger::ChainVerdict& verdict)
{
    const std::string row = "riga " + number_text(verdict.broken_serial);
    switch (verdict.fault) {
    case ChainFault::none:
        return (verdict.rows == 1 ? std::string("1 riga controllata")
                                  : number_text(verdict.rows) + " righe controllate") +
               ", nessuna modificata, aggiunta o tolta." +
               (verdict.found_at ? " L'impronta indicata è quella della riga " + number_text(*verdict.found_at) + "."
                                 : std::string());
    case ChainFault::gap:
        return "Prima della " + row + " manca qualcosa, oppure la riga è stata aggiunta dopo.";
    case ChainFault::broken_link:
        return "La " + row + " non segue quella che la precede.";
    case ChainFault::altered:
        return "La " + row + " è stata modificata.";
    case ChainFault::expected_gone:
        return "Controllare di averla copiata per intero. Se è giusta, le ultime righe sono state tolte o il registro "
               "è "
               "stato riscritto: conservare una copia dell'archivio e avvisare l'assistenza.";
    }
    return {};
}

} // namespace plugin::pages
