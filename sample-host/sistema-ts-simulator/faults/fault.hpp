#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace sistema_ts_simulator::faults {

enum class FaultKind {
    latency,
    reset_before_processing,
    no_answer_after_commit,
    truncated_answer,
    not_xml,
    html_page,
    huge_answer,
    ws99,
    code_200,
    unknown_esito,
    no_protocol,
    soap_fault,
    dtd,
    unknown_code,
    maintenance,
    expired_password,
    locked_account,
    wrong_pin,
    no_delegation,
    delegation_active,
    multipart_answer,
    unknown_state,
    file_refused,
    file_discarded,
    lost_file,
    tls_expired,
    tls_other_host,
    tls_untrusted,
    tls_old_protocol,
    tls_cut,
};

/// A kind's name in JSON, whether the request is processed before the fault strikes, unless said otherwise, the
/// operation that alone it can strike, if there is one, and whether it strikes a connection before any request.
struct FaultName {
    std::string_view name;
    FaultKind kind;
    bool commits;
    bool commit_can_be_chosen;
    std::string_view operation = {};
    bool at_handshake = false;
};

inline constexpr std::array k_fault_names = {
    FaultName{"latency", FaultKind::latency, true, true},
    FaultName{"reset-before-processing", FaultKind::reset_before_processing, false, false},
    FaultName{"no-answer-after-commit", FaultKind::no_answer_after_commit, true, false},
    FaultName{"truncated-answer", FaultKind::truncated_answer, true, true},
    FaultName{"not-xml", FaultKind::not_xml, true, true},
    FaultName{"html-page", FaultKind::html_page, false, true},
    FaultName{"huge-answer", FaultKind::huge_answer, true, true},
    FaultName{"ws99", FaultKind::ws99, false, true},
    FaultName{"code-200", FaultKind::code_200, false, true},
    FaultName{"unknown-esito", FaultKind::unknown_esito, true, true},
    FaultName{"no-protocol", FaultKind::no_protocol, true, true},
    FaultName{"soap-fault", FaultKind::soap_fault, false, true},
    FaultName{"dtd", FaultKind::dtd, true, true},
    FaultName{"unknown-code", FaultKind::unknown_code, false, true},
    FaultName{"maintenance", FaultKind::maintenance, false, true},
    FaultName{"expired-password", FaultKind::expired_password, false, true},
    FaultName{"locked-account", FaultKind::locked_account, false, true},
    FaultName{"wrong-pin", FaultKind::wrong_pin, false, true},
    FaultName{"no-delegation", FaultKind::no_delegation, false, true},
    FaultName{"delegation-active", FaultKind::delegation_active, false, true},
    FaultName{"multipart-answer", FaultKind::multipart_answer, true, false},
    FaultName{"unknown-stato", FaultKind::unknown_state, true, false, "EsitoInvii"},
    FaultName{"file-refused", FaultKind::file_refused, true, false, "inviaFileMtom"},
    FaultName{"file-discarded", FaultKind::file_discarded, true, false, "inviaFileMtom"},
    FaultName{"lost-file", FaultKind::lost_file, true, false, "inviaFileMtom"},
    FaultName{"tls-expired", FaultKind::tls_expired, false, false, {}, true},
    FaultName{"tls-other-host", FaultKind::tls_other_host, false, false, {}, true},
    FaultName{"tls-untrusted", FaultKind::tls_untrusted, false, false, {}, true},
    FaultName{"tls-old-protocol", FaultKind::tls_old_protocol, false, false, {}, true},
    FaultName{"tls-cut", FaultKind::tls_cut, false, false, {}, true},
};

const FaultName& name_of(FaultKind kind);

/// The kind with this name; nothing when there is none.
std::optional<FaultName> fault_named(std::string_view name);

/// A fault that waits for its requests. Plain value.
struct Fault {
    int id = 0;
    FaultKind kind = FaultKind::latency;
    bool commit = true;               ///< the request is processed before the fault strikes
    std::string service;              ///< empty: any
    std::string operation;            ///< empty: any
    std::string key;                  ///< number of the document, name or protocol of the file; empty: any
    int times = 1;                    ///< how often it still strikes; 0: until it is cleared
    std::chrono::milliseconds wait{}; ///< before the answer
    int status = 200;                 ///< HTTP status of `html-page`
};

} // namespace sistema_ts_simulator::faults
