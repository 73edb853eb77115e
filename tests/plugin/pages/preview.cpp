// pages_preview <directory> <bootstrap.css> <bootstrap-icons.css>: writes every page with made-up data as HTML, to be
// looked at in a browser without a host.
#include "tests/plugin/pages/plugin_under_test.hpp"
#include "tests/support/file_content.hpp"

#include <fstream>
#include <iostream>

namespace {

using namespace plugin;
using domain::TransmissionStatus;

class Album {
public:
    Album(std::filesystem::path directory, std::string styles, std::string icons)
        : m_directory(std::move(directory)), m_styles(std::move(styles)), m_icons(std::move(icons))
    {
        std::filesystem::create_directories(m_directory);
    }

    void add(const std::string& name, const support::Answer& answer) const
    {
        std::ofstream(m_directory / (name + ".html"))
            << "<!doctype html><html lang=\"it\"><meta charset=\"utf-8\"><meta name=\"viewport\" "
               "content=\"width=device-width\"><title>"
            << answer.title << "</title><link rel=\"stylesheet\" href=\"" << m_styles
            << "\"><link rel=\"stylesheet\" href=\"" << m_icons << "\"><style>"
            << support::content_of(std::filesystem::path(PROJECT_SOURCE_DIR) / "plugin/assets/sistema-ts.css")
            << "</style><body style=\"background:#f5f7f9\"><main class=\"container-fluid py-4 px-3 px-md-5\" "
               "style=\"max-width:76rem;margin:0 auto\">"
            << answer.body << "</main></body></html>\n";
    }

private:
    std::filesystem::path m_directory;
    std::string m_styles;
    std::string m_icons;
};

void add_services(pages_test::PluginUnderTest& plugin)
{
    plugin.add_service("s1", "Prima visita specialistica", "VIS01");
    plugin.add_service("s2", "Visita di controllo", "VIS02");
    plugin.add_service("s3", "Ecografia addome completo", "ECO01");
    plugin.add_service("s4", "Filler acido ialuronico", "EST01");
    plugin.add_service("s5", "Corso di formazione", "COR01");
    plugin.add_service("s6", "Certificato di idoneità sportiva non agonistica con elettrocardiogramma", "CER01");
}

void add_documents(pages_test::PluginUnderTest& plugin)
{
    const std::vector<std::pair<TransmissionStatus, std::string>> rows{
        {TransmissionStatus::to_send, "Giulia Rossi"},
        {TransmissionStatus::to_send, "Maria Antonietta Della Valle Esposito"},
        {TransmissionStatus::to_correct, "Paolo Ferri"},
        {TransmissionStatus::accepted, "Marco Riva"},
        {TransmissionStatus::accepted_with_warnings, "Elena Sala"},
        {TransmissionStatus::rejected, "Davide Costa"},
        {TransmissionStatus::taken_in_charge, "Sara Greco"},
        {TransmissionStatus::sending, "Luigi Longo"},
        {TransmissionStatus::to_verify, "Chiara Fontana"},
        {TransmissionStatus::excluded, "Studio Alfa S.r.l."},
    };
    int number = 120;
    for (const auto& row : rows) {
        const TransmissionStatus status = row.first;
        const auto& patient = row.second;
        const std::string id = "i" + std::to_string(number);
        plugin.add_invoice(id, patient);
        auto document =
            pages_test::make_document(id, status, std::to_string(number) + "/2026", number % 3 == 0 ? "e2" : "e1");
        document.total_cents = 8'000 + number * 137;
        document.paid_on = "2026-11-" + std::to_string(10 + number % 12);
        const bool answered = domain::is_acquired(status) || status == TransmissionStatus::rejected;
        if (answered) document.outcome_at = pages_test::k_now;
        if (domain::is_acquired(status)) document.protocol = "26112411050012345";
        const auto document_id = plugin.add_document(document);
        plugin.write([&](ledger::Session& session) {
            if (status == TransmissionStatus::to_correct) {
                ledger::FindingTable(session).replace(
                    document_id,
                    {domain::make_finding("V06"), domain::make_finding("V17", {}, "s1"), domain::make_finding("V23")});
            }
            if (status == TransmissionStatus::excluded) {
                ledger::FindingTable(session).replace(document_id, {domain::make_finding("V03")});
            }
            if (answered) {
                const auto attempt = pages_test::make_attempt(document_id, document.number);
                ledger::AttemptTable attempts(session);
                const std::int64_t added = attempts.add(attempt);
                ledger::AttemptResult result;
                result.state = ledger::AttemptState::answered;
                result.outcome = domain::text_of(status);
                result.protocol = document.protocol;
                if (status == TransmissionStatus::rejected) {
                    result.messages = {{"S017", "Documento già presente in archivio", "E"}};
                }
                if (status == TransmissionStatus::accepted_with_warnings) {
                    result.messages = {{"W008", "Documento trasmesso oltre i termini previsti", "W"}};
                }
                attempts.finish(added, result, pages_test::k_now);
            }
        });
        ++number;
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 4) {
        std::cerr << "usage: pages_preview <directory> <bootstrap.css> <bootstrap-icons.css>\n";
        return 2;
    }
    const Album album(argv[1], argv[2], argv[3]);
    pages_test::PluginUnderTest plugin;
    plugin.start();
    plugin.add_entity("e1", "Dott.ssa Anna Bianchi");
    add_services(plugin);
    album.add("configura", plugin.get("/entita/e1/configura"));
    album.add("configura-errori", plugin.post("/entita/e1/configura", "tipo_soggetto=struttura_autorizzata&pin=12"));
    album.add("tipo-spesa-nuovo", plugin.get("/tipo-spesa"));
    album.add("documenti-vuoto", plugin.get("/documenti"));
    plugin.post("/entita/e1/configura", "tipo_soggetto=medico&codice_identificativo=PROVAX00X00X000Y&parola_chiave=a"
                                        "&pin=1234567890&codice_fiscale=PROVAX00X00X000Y");
    album.add("verifica", plugin.get("/entita/e1/configura?verifica=1"));
    plugin.add_entity("e2", "Centro Medico San Luca S.r.l.", "98765432101");
    album.add("entita", plugin.get("/"));
    plugin.connect("e1");
    album.add("collegata", plugin.get("/entita/e1/configura?verifica=1"));
    album.add("impostazioni", plugin.get("/impostazioni"));
    album.add("impostazioni-campi", plugin.get("/entita/e1/configura"));
    plugin.post("/tipo-spesa", "tipo:s1=SR&revisione:s1=1&tipo:s2=SR&revisione:s2=2&tipo:s4=IC&revisione:s4=4&tipo:s5=-"
                               "&revisione:s5=5");
    plugin.add_service("s2", "Visita di controllo (30 minuti)", "VIS02");
    album.add("tipo-spesa", plugin.get("/tipo-spesa?salvate=3"));
    add_documents(plugin);
    album.add("documenti", plugin.get("/documenti"));
    album.add("documenti-lettore", plugin.get(plugin.reader, "/documenti?stato=scartato"));
    album.add("riepilogo", plugin.post("/documenti/invio", "quali=selezionati&documento=1&documento=2"));
    for (int id : {2, 3, 5, 6, 9, 10}) {
        album.add("documento-" + std::to_string(id), plugin.get("/documenti/" + std::to_string(id)));
    }
    plugin.fake.revoke_permission(plugin.reader.id, "invoices.view");
    album.add("senza-fatture", plugin.get(plugin.reader, "/documenti"));
    return 0;
}
