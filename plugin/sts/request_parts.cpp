#include "plugin/sts/request_parts.hpp"

#include "plugin/sts/document_fields.hpp"
#include "plugin/sts/soap.hpp"

namespace plugin::sts {
namespace {

constexpr std::string_view k_qualified = "t:";
constexpr std::size_t k_usual_length = 1024; // of a document in a file

// <prefix:name>value</prefix:name>, the value escaped.
void add_element(std::string& xml, std::size_t indent, std::string_view prefix, std::string_view name,
                 std::string_view value)
{
    xml.append(indent, ' ').append("<").append(prefix).append(name).append(">");
    append_escaped(xml, value);
    xml.append("</").append(prefix).append(name).append(">\n");
}

void add_fields(std::string& xml, std::size_t indent, std::string_view prefix, const MessageFields& fields)
{
    for (const MessageField& field : fields) {
        if (field.parts.empty()) {
            add_element(xml, indent, prefix, field.name, field.value);
            continue;
        }
        xml.append(indent, ' ').append("<").append(prefix).append(field.name).append(">\n");
        add_fields(xml, indent + 2, prefix, field.parts);
        xml.append(indent, ' ').append("</").append(prefix).append(field.name).append(">\n");
    }
}

} // namespace

std::string qualified_fields(std::size_t indent, const MessageFields& fields)
{
    std::string xml;
    add_fields(xml, indent, k_qualified, fields);
    return xml;
}

std::string plain_fields(std::size_t indent, const MessageFields& fields)
{
    std::string xml;
    xml.reserve(k_usual_length);
    add_fields(xml, indent, {}, fields);
    return xml;
}

std::string text_element(std::size_t indent, std::string_view name, std::string_view value)
{
    std::string xml;
    add_element(xml, indent, k_qualified, name, value);
    return xml;
}

std::string plain_element(std::size_t indent, std::string_view name, std::string_view value)
{
    std::string xml;
    add_element(xml, indent, {}, name, value);
    return xml;
}

std::string pincode_text(const Credentials& credentials, const FieldCipher& cipher)
{
    return credentials.intermediary ? credentials.pincode.reveal() : cipher.encrypt(credentials.pincode.reveal());
}

std::string owner_parts(std::size_t indent, const Credentials& credentials, const FieldCipher& cipher)
{
    return qualified_fields(indent, {{.name = "Proprietario", .parts = owner_fields(credentials.owner, cipher)}});
}

std::string intermediary_parts(std::size_t indent, const Credentials& credentials)
{
    return credentials.intermediary ? text_element(indent, "opzionale1", *credentials.intermediary) : std::string();
}

std::string authentication_parts(std::size_t indent, const Credentials& credentials, const FieldCipher& cipher)
{
    return qualified_fields(indent, authentication_fields(credentials, cipher));
}

std::string key_parts(std::size_t indent, const domain::DocumentKey& key)
{
    return qualified_fields(indent, key_fields(key));
}

} // namespace plugin::sts
