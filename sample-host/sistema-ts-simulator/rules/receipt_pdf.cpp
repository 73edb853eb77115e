#include "sistema-ts-simulator/rules/receipt_pdf.hpp"

#include "sistema-ts-simulator/rules/calendar.hpp"

namespace sistema_ts_simulator::rules {

namespace {

constexpr std::size_t k_longest_line = 80;

/// A PDF string: parentheses and backslashes mean something in it.
std::string literal(const std::string& text)
{
    std::string safe = "(";
    for (const char c : text) {
        if (c == '(' || c == ')' || c == '\\') safe += '\\';
        safe += c >= ' ' && c <= '~' ? c : '?';
    }
    return safe + ")";
}

std::string page_content(const std::vector<std::string>& lines)
{
    std::string content = "BT /F1 11 Tf 16 TL 56 780 Td\n";
    for (const std::string& line : lines) {
        for (std::size_t at = 0; at == 0 || at < line.size(); at += k_longest_line)
            content += literal(line.substr(at, k_longest_line)) + " Tj T*\n";
    }
    return content + "ET\n";
}

} // namespace

std::string receipt_pdf(const std::vector<std::string>& lines)
{
    const std::string content = page_content(lines);
    const std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        // NOLINTNEXTLINE(bugprone-suspicious-missing-comma): one object
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "endstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    };
    std::string pdf = "%PDF-1.4\n";
    std::string offsets = "0000000000 65535 f \n";
    int number = 0;
    for (const std::string& object : objects) {
        offsets += padded(static_cast<std::int64_t>(pdf.size()), 10) + " 00000 n \n";
        pdf += std::to_string(++number) + " 0 obj\n" + object + "\nendobj\n";
    }
    const std::string size = std::to_string(objects.size() + 1);
    const std::string start = std::to_string(pdf.size());
    pdf += "xref\n0 " + size + "\n" + offsets;
    pdf += "trailer\n<< /Size " + size + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
    return pdf;
}

} // namespace sistema_ts_simulator::rules
