#pragma once

#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

// The files of the ministry, where they are there: tests of this fixture are skipped where they are not.
namespace sample::kit {

inline const std::filesystem::path k_kit =
    std::filesystem::path(PROJECT_SOURCE_DIR) / ".." / "shared" / "sistema-ts" / "kit";

class KitFidelity : public testing::Test {
protected:
    void SetUp() override
    {
        if (!std::filesystem::exists(k_kit)) GTEST_SKIP() << "the ministry's kit is not at " << k_kit;
    }
};

inline std::string read_file(const std::string& name)
{
    std::ifstream in(k_kit / name, std::ios::binary);
    EXPECT_TRUE(in) << name;
    return {std::istreambuf_iterator<char>(in), {}};
}

inline std::string example(const std::string& name)
{
    return read_file("EsempiSintetici/" + name);
}

using DocPtr = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

inline DocPtr parse(const std::string& xml)
{
    return {xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, XML_PARSE_NOBLANKS), &xmlFreeDoc};
}

inline xmlNode* body_element(xmlDoc* document)
{
    xmlNode* body = xmlLastElementChild(xmlDocGetRootElement(document));
    return xmlFirstElementChild(body);
}

// A schema of the kit, read once.
class Schema {
public:
    explicit Schema(const std::string& file) : m_schema(nullptr, &xmlSchemaFree)
    {
        const std::string path = (k_kit / "TracciatiWS" / file).string();
        const std::unique_ptr<xmlSchemaParserCtxt, decltype(&xmlSchemaFreeParserCtxt)> parser(
            xmlSchemaNewParserCtxt(path.c_str()), &xmlSchemaFreeParserCtxt);
        m_schema.reset(xmlSchemaParse(parser.get()));
        EXPECT_NE(m_schema, nullptr) << file;
    }

    // What stands in the body of a SOAP message.
    bool accepts_body_of(const std::string& message) const
    {
        const DocPtr document = parse(message);
        return xmlSchemaValidateOneElement(validator().get(), body_element(document.get())) == 0;
    }

    bool accepts(const std::string& xml) const
    {
        const DocPtr document = parse(xml);
        return document != nullptr && xmlSchemaValidateDoc(validator().get(), document.get()) == 0;
    }

private:
    using Validator = std::unique_ptr<xmlSchemaValidCtxt, decltype(&xmlSchemaFreeValidCtxt)>;
    Validator validator() const { return {xmlSchemaNewValidCtxt(m_schema.get()), &xmlSchemaFreeValidCtxt}; }

    std::unique_ptr<xmlSchema, decltype(&xmlSchemaFree)> m_schema;
};

inline bool is_valid(const std::string& request, const std::string& schema_file)
{
    return Schema(schema_file).accepts_body_of(request);
}

constexpr const char* k_document_schema = "WS_SincronoSingoloDato730/DocumentoSpesa730pSchema.xsd";
constexpr const char* k_attachment_schema = "WS_AsincronoInvioDati730/schemaFileAllegatoInvio/730_precompilata.xsd";

} // namespace sample::kit
