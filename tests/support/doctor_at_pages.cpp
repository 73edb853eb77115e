#include "tests/support/doctor_at_pages.hpp"

#include "tests/support/page_request.hpp"

#include <stdexcept>
#include <utility>
#include <vector>

namespace support {
namespace {

constexpr int k_ok = 200;
constexpr int k_see_other = 303;

class PageForm {
public:
    PageForm& add(const std::string& name, const std::string& value)
    {
        if (!m_text.empty()) m_text += '&';
        encode(name);
        m_text += '=';
        encode(value);
        return *this;
    }
    const std::string& text() const { return m_text; }

private:
    void encode(const std::string& value)
    {
        constexpr const char* k_digits = "0123456789ABCDEF";
        for (const char c : value) {
            const auto byte = static_cast<unsigned char>(c);
            const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (plain) {
                m_text += c;
            } else {
                m_text += {'%', k_digits[byte / 16], k_digits[byte % 16]};
            }
        }
    }

    std::string m_text;
};

/// The fields whose name begins so: the rest of the name, and the value.
std::vector<std::pair<std::string, std::string>> fields(const std::string& page, const std::string& prefix)
{
    std::vector<std::pair<std::string, std::string>> found;
    const std::string mark = "name=\"" + prefix;
    const std::string value_mark = "value=\"";
    for (std::size_t at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1)) {
        const std::size_t begin = at + mark.size();
        const std::string rest = page.substr(begin, page.find('"', begin) - begin);
        const std::size_t end_of_tag = page.find('>', at);
        const std::size_t value = page.find(value_mark, at);
        const std::size_t first = value + value_mark.size();
        const bool has_value = value != std::string::npos && value < end_of_tag;
        found.emplace_back(rest, has_value ? page.substr(first, page.find('"', first) - first) : "");
    }
    return found;
}

} // namespace

std::string DoctorAtPages::open(const std::string& path)
{
    Answer answer = get(m_plugin, m_user, path);
    if (answer.status != k_ok) throw std::runtime_error("GET " + path + ": " + std::to_string(answer.status));
    return std::move(answer.body);
}

std::string DoctorAtPages::submit(const std::string& path, const std::string& form, int expected)
{
    Answer answer = post(m_plugin, m_user, path, form);
    if (answer.status != expected)
        throw std::runtime_error("POST " + path + ": " + std::to_string(answer.status) + ' ' + answer.body);
    return std::move(answer.body);
}

void DoctorAtPages::configure(const std::string& billing_entity, const DoctorsAccount& account)
{
    PageForm form;
    form.add("tipo_soggetto", "medico")
        .add("codice_identificativo", account.user)
        .add("parola_chiave", account.password)
        .add("codice_fiscale", account.tax_code)
        .add("pin", account.pin);
    submit("/entita/" + billing_entity + "/configura", form.text(), k_see_other);
}

void DoctorAtPages::associate()
{
    const std::string page = open("/tipo-spesa");
    PageForm form;
    for (const auto& [rest, value] : fields(page, "da\""))
        form.add("da", value);
    for (const auto& [id, revision] : fields(page, "revisione:"))
        form.add("revisione:" + id, revision).add("tipo:" + id, "SR");
    submit("/tipo-spesa", form.text(), k_see_other);
}

std::size_t DoctorAtPages::send_all()
{
    const std::string summary = submit("/documenti/invio", PageForm().add("quali", "tutti").text(), k_ok);
    PageForm form;
    const auto documents = fields(summary, "documento\"");
    for (const auto& [rest, id] : documents)
        form.add("documento", id);
    if (!documents.empty()) submit("/documenti/invio/conferma", form.text(), k_see_other);
    return documents.size();
}

void DoctorAtPages::confirm_proposal(std::int64_t document, const std::string& operation)
{
    PageForm form;
    form.add("documento", std::to_string(document)).add("operazione", operation).add("conferma", "1");
    submit("/documenti/proposta", form.text(), k_see_other);
}

} // namespace support
