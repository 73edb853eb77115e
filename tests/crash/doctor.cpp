#include "tests/crash/doctor.hpp"

#include <stdexcept>

namespace crash {
namespace {

using sample_host::test::Form;

const std::string k_feature = "/impostazioni/funzionalita/it.sistemats.plugin";
const std::string k_mount = "/plugins/it.sistemats.plugin";

std::string between(const std::string& text, const std::string& begin, const std::string& end, std::size_t from = 0)
{
    const std::size_t start = text.find(begin, from);
    if (start == std::string::npos) return {};
    const std::size_t content = start + begin.size();
    return text.substr(content, text.find(end, content) - content);
}

/// What stands in the field of that name.
std::string field(const std::string& page, const std::string& name)
{
    const std::size_t at = page.find("name=\"" + name + "\"");
    const std::string tag = at == std::string::npos ? "" : page.substr(at, page.find('>', at) - at);
    return between(tag, "value=\"", "\"");
}

/// The values of all fields whose name begins so, with the rest of the name.
Form fields(const std::string& page, const std::string& prefix)
{
    Form found;
    const std::string mark = "name=\"" + prefix;
    for (std::size_t at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1)) {
        const std::string rest = between(page, mark, "\"", at);
        found.emplace_back(rest, between(page.substr(at, page.find('>', at) - at), "value=\"", "\""));
    }
    return found;
}

std::string unescaped(std::string text)
{
    for (const auto& [entity, sign] : {std::pair{"&#x2F;", "/"}, {"&#47;", "/"}, {"&#39;", "'"}, {"&amp;", "&"}}) {
        for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos;) {
            text.replace(at, std::string(entity).size(), sign);
        }
    }
    return text;
}

std::int64_t id_at_end(const std::string& location)
{
    const std::string path = location.substr(0, location.find('?'));
    return std::stoll(path.substr(path.rfind('/') + 1));
}

std::string invoice_path(std::int64_t invoice)
{
    return "/fatture/" + std::to_string(invoice);
}

std::string amount(int euros)
{
    return std::to_string(euros) + ",00";
}

} // namespace

void Doctor::log_in()
{
    if (m_client.log_in("titolare@bianchi.example", "demo-bianchi").status != 303) {
        throw std::runtime_error("the doctor cannot log in");
    }
}

std::string Doctor::open(const std::string& path)
{
    const auto answer = m_client.get(path);
    if (answer.status == 303) return open(answer.header("Location"));
    if (answer.status != 200) throw std::runtime_error("GET " + path + ": " + std::to_string(answer.status));
    return answer.body;
}

std::string Doctor::submit(const std::string& path, const Form& form)
{
    const auto answer = m_client.submit(path, form);
    if (answer.status != 303 && answer.status != 200) {
        throw std::runtime_error("POST " + path + ": " + std::to_string(answer.status));
    }
    return answer.status == 303 ? answer.header("Location") : answer.body;
}

bool Doctor::has_plugin()
{
    const int status = m_client.get(k_mount + "/").status;
    return status == 200 || status == 303;
}

void Doctor::activate()
{
    const std::string page = open(k_feature);
    if (page.find("prova-di-nuovo") != std::string::npos) submit(k_feature + "/prova-di-nuovo", {});
    open(k_feature + "/attiva");
    submit(k_feature + "/attiva", {{"consenso", "si"}});
}

void Doctor::configure()
{
    open(k_mount + "/entita/1/configura");
    submit(k_mount + "/entita/1/configura", {{"tipo_soggetto", "medico"},
                                             {"codice_identificativo", "BNCMRC70S15L219R"},
                                             {"parola_chiave", "Demo-Bianchi1"},
                                             {"codice_fiscale", "BNCMRC70S15L219R"},
                                             {"pin", "3344556677"}});
}

void Doctor::retry_configuration()
{
    open(k_mount + "/entita/1/configura");
    submit(k_mount + "/entita/1/riprova", {});
}

void Doctor::associate()
{
    const std::string page = open(k_mount + "/tipo-spesa");
    Form form{{"da", field(page, "da")}};
    for (const auto& [id, revision] : fields(page, "revisione:")) {
        form.emplace_back("revisione:" + id, revision);
        form.emplace_back("tipo:" + id, "SR");
    }
    submit(k_mount + "/tipo-spesa", form);
}

void Doctor::install_certificate(const std::string& pem)
{
    open(k_mount + "/impostazioni/certificato");
    const std::string comparison = submit(k_mount + "/impostazioni/certificato", {{"certificato", pem}});
    submit(k_mount + "/impostazioni/certificato/conferma",
           {{"certificato", pem}, {"in_uso", field(comparison, "in_uso")}});
}

std::int64_t Doctor::create_invoice(int patient, int euros, const std::string& issued_on, const std::string& paid_on)
{
    open("/fatture/nuova");
    Form form{{"entita", "1"},
              {"paziente", std::to_string(patient)},
              {"data_emissione", issued_on},
              {"prestazione_1", "1"},
              {"importo_1", amount(euros)}};
    if (!paid_on.empty()) {
        form.emplace_back("metodo_pagamento", "carta");
        form.emplace_back("data_pagamento", paid_on);
    }
    const std::string location = submit("/fatture/nuova", form);
    if (location.find("fattura-creata") == std::string::npos) throw std::runtime_error("the invoice is not created");
    return id_at_end(location);
}

void Doctor::pay(std::int64_t invoice, const std::string& day)
{
    open(invoice_path(invoice));
    submit(invoice_path(invoice) + "/pagamento", {{"metodo_pagamento", "carta"}, {"data_pagamento", day}});
}

void Doctor::change_amount(std::int64_t invoice, int euros)
{
    const std::string page = open(invoice_path(invoice) + "/modifica");
    const bool paid = page.find("value=\"carta\" selected") != std::string::npos;
    submit(invoice_path(invoice) + "/modifica", {{"entita", "1"},
                                                 {"codice_fiscale", field(page, "codice_fiscale")},
                                                 {"numero", unescaped(field(page, "numero"))},
                                                 {"data_emissione", field(page, "data_emissione")},
                                                 {"metodo_pagamento", paid ? "carta" : ""},
                                                 {"data_pagamento", field(page, "data_pagamento")},
                                                 {"prestazione_1", "1"},
                                                 {"importo_1", amount(euros)}});
}

void Doctor::cancel(std::int64_t invoice)
{
    open(invoice_path(invoice) + "/annulla");
    submit(invoice_path(invoice) + "/annulla", {});
}

std::int64_t Doctor::refund(std::int64_t invoice, int euros, const std::string& day)
{
    open(invoice_path(invoice) + "/nota-di-credito");
    return id_at_end(submit(invoice_path(invoice) + "/nota-di-credito", {{"data_emissione", day},
                                                                         {"metodo_pagamento", "carta"},
                                                                         {"data_pagamento", day},
                                                                         {"prestazione_1", "1"},
                                                                         {"importo_1", amount(euros)}}));
}

std::vector<std::int64_t> Doctor::send_all()
{
    open(k_mount + "/documenti");
    const std::string summary = submit(k_mount + "/documenti/invio", {{"quali", "tutti"}});
    Form form;
    std::vector<std::int64_t> documents;
    for (const auto& [rest, id] : fields(summary, "documento")) {
        form.emplace_back("documento", id);
        documents.push_back(std::stoll(id));
    }
    if (!form.empty()) submit(k_mount + "/documenti/invio/conferma", form);
    return documents;
}

void Doctor::confirm_proposal(std::int64_t document, const std::string& operation)
{
    open(k_mount + "/documenti/" + std::to_string(document));
    submit(k_mount + "/documenti/proposta",
           {{"documento", std::to_string(document)}, {"operazione", operation}, {"conferma", "1"}});
}

void Doctor::read_archive(int year)
{
    open(k_mount + "/archivio");
    submit(k_mount + "/archivio", {{"anno", std::to_string(year)}, {"entita", "1"}});
}

} // namespace crash
