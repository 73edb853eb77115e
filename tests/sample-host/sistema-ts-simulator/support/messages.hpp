#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace simulator_test {

/// Who sends: dott.ssa Conti unless said otherwise.
struct Sender {
    std::string user = "CNTLNE75C52H501U";
    std::string password = "Demo-Conti1";
    std::string pincode = "1122334455";
    std::string owner = "CNTLNE75C52H501U";
    std::string region = {};
    std::string asl = {};
    std::string ssa = {};
    std::string prefix = {}; ///< `/entrate` for an intermediary, whose pincode is in clear
    std::string seat = {};   ///< `opzionale1`
};

struct Line {
    std::string type = "SR";
    std::string amount = "90.00";
    std::string nature = "N4";
    std::string rate = {};
    std::string flag = {};
};

/// A document that Conti may send on 24 November 2026 without a remark.
struct Expense {
    std::string vat_number = "07458120586";
    std::string issued = "2026-11-20";
    std::string device = "1";
    std::string number = "FT1/2026";
    std::string paid = "2026-11-20";
    bool paid_in_advance = false;
    std::optional<std::string> patient = "RSSMRA80A01H501U";
    std::vector<Line> lines = {Line{}};
    std::string traced = "SI";
    std::string type = "F";
    std::string opposition = "0";
};

/// Writes request envelopes, ciphering with the simulator's certificate.
class Messages {
public:
    explicit Messages(std::filesystem::path certificate) : m_certificate(std::move(certificate)) {}

    std::string inserimento(const Sender& sender, const Expense& expense) const;
    std::string variazione(const Sender& sender, const Expense& expense) const;
    std::string rimborso(const Sender& sender, const Expense& original, const Expense& refund) const;
    std::string cancellazione(const Sender& sender, const Expense& expense) const;
    std::string interrogazione(const Sender& sender, const Expense& expense) const;
    std::string report(const Sender& sender, const std::string& month, const std::string& letter) const;

    std::string segnalazione(const Sender& sender, const Expense& expense) const;
    std::string segnalazioni(const Sender& sender, const std::string& first, const std::string& last) const;

    std::string encrypted(const std::string& text) const;

    /// As the sender must write it.
    std::string pincode(const Sender& sender) const;

private:
    std::string from(const Sender& sender) const;
    std::string pincode_and_owner(const Sender& sender) const;
    std::string document(const Expense& expense) const;

    std::filesystem::path m_certificate;
};

/// A SOAP 1.1 envelope whose prefix t stands for that namespace.
std::string envelope(const std::string& xml_namespace, const std::string& body);

/// Text of the first element with this local name, empty when there is none; the answers of the simulator use no
/// prefix.
std::string value_of(const std::string& xml, const std::string& element);

/// The codes in `listaMessaggi`, in order.
std::vector<std::string> codes_in(const std::string& xml);

} // namespace simulator_test
