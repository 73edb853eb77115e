#include "plugin/pages/task_list.hpp"

#include "plugin/domain/transmission_status.hpp"
#include "plugin/ledger/document_counts.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "plugin/ledger/proposal_table.hpp"
#include "plugin/pages/certificate_view.hpp"
#include "plugin/pages/document_mending.hpp"
#include "plugin/pages/documents_query.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/mended_document.hpp"
#include "plugin/pages/mistake_words.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/ready_documents.hpp"
#include "plugin/pages/sending_notices.hpp"
#include "plugin/pages/services.hpp"

namespace plugin::pages {

using domain::text;
using domain::TransmissionStatus;

namespace {

// What the pages say above their content, as a thing to do.
Task task_of(const Notice& notice)
{
    const NoticeLook look = notice_look(notice.kind);
    Task task{look.icon, look.tone, notice.heading, notice.text, notice.path, notice.link};
    if (task.heading.empty()) std::swap(task.heading, task.text);
    return task;
}

constexpr std::size_t k_most_parts = 3;

std::string documents_with(TransmissionStatus status)
{
    return DocumentsQuery().path_with_status(status);
}

// Where the only document to correct is mended; from there the user comes back to the first page.
std::string mending_of_only(const host_sdk::Call& call, const PageContext& context, ledger::Session& session,
                            const Access& access, const std::string& base)
{
    ledger::DocumentFilter filter;
    filter.status = TransmissionStatus::to_correct;
    const auto documents = ledger::DocumentTable(session).page(filter, std::nullopt, 2);
    if (documents.size() != 1) return {};
    const ledger::Document& only = documents.front();
    const MendingLinks links(call, context.host, access, base, when_mended("/", only.id));
    return first_mending(session, only, context.rules, links.for_document(only)).address;
}

void add_documents(std::vector<Task>& tasks, ledger::Session& session, const rules::RulesData& rules,
                   const std::string& mending_of_only)
{
    const auto counts = ledger::DocumentTable(session).counts({});
    if (const auto count = ledger::count_of(counts, TransmissionStatus::rejected); count > 0) {
        tasks.push_back({"x-circle-fill", "red", text_of_count(count, "task.rejected"),
                         text("task.rejected.what-to-do"), documents_with(TransmissionStatus::rejected),
                         text("task.see-why")});
    }
    if (const auto count = ledger::count_of(counts, TransmissionStatus::to_correct); count > 0) {
        Task task{"pencil-square",
                  "orange",
                  text_of_count(count, "task.to-correct"),
                  text("task.to-correct.what-to-do"),
                  documents_with(TransmissionStatus::to_correct),
                  text("task.correct")};
        for (const auto& [mistake, documents] : ledger::FindingTable(session).mistakes()) {
            if (task.parts.size() == k_most_parts) break;
            task.parts.push_back({mistake_words(mistake, rules) + " " + text_of_count(documents, "common.documents"),
                                  DocumentsQuery::of(mistake).path()});
        }
        task.address = mending_of_only;
        tasks.push_back(std::move(task));
    }
    if (const auto count = ledger::ProposalTable(session).count(); count > 0) {
        ledger::DocumentFilter changed;
        changed.changed = true;
        tasks.push_back({"arrow-left-right", "orange", text_of_count(count, "task.changed"),
                         text("task.changed.what-to-do"), DocumentsQuery::of(changed).path(),
                         text("task.see-changes")});
    }
}

} // namespace

std::vector<Task> task_list(const host_sdk::Call& call, const PageContext& context, ledger::Session& session,
                            const Access& access, const std::vector<host_sdk::BillingEntity>& entities,
                            const std::string& base)
{
    std::vector<Task> tasks;
    std::vector<Task> unconnected;
    if (const auto notice = certificate_notice(context, session, access.configure)) tasks.push_back(task_of(*notice));
    for (const Notice& notice : sending_notices(session, entities, access.configure)) {
        Task task = task_of(notice);
        if (notice.kind != Notice::Kind::information) {
            tasks.push_back(std::move(task));
            continue;
        }
        task.icon = "plug";
        task.tone = "grey";
        unconnected.push_back(std::move(task));
    }
    const std::string no_certificate = context.certificate.in_use().problem;
    if (!no_certificate.empty() && tasks.empty()) { // what tells it above the other pages comes with the next sending
        Task task{"shield-exclamation", "red", text("task.certificate"), no_certificate};
        if (access.configure) {
            task.path = k_certificate_path;
            task.action = text("task.install-certificate");
        }
        tasks.push_back(std::move(task));
    }
    if (access.configure) {
        const std::int64_t open = count_open(services_of(call, context.host, session));
        if (open > 0) {
            tasks.push_back({"tags", "orange", text_of_count(open, "task.services"), text("task.services.why"),
                             "/tipo-spesa", text("frame.tab.expense-types")});
        }
    }
    add_documents(tasks, session, context.rules, mending_of_only(call, context, session, access, base));
    const auto ready = ready_sum(session, connected_entities(session));
    if (ready.count > 0 && access.may_transmit()) {
        Task task{"send", "blue", text_of_count(ready.count, "task.ready"),
                  text("task.ready.what-then", {{"total", money_text(ready.total_cents)}})};
        task.action = text("task.send");
        task.sends = true;
        tasks.push_back(std::move(task));
    }
    tasks.insert(tasks.end(), unconnected.begin(), unconnected.end());
    return tasks;
}

host_sdk::web::View task_view(const Task& task, const std::string& base)
{
    host_sdk::web::View view;
    view.set("icon", task.icon).set("tone", task.tone).set("heading", task.heading);
    set_optional(view, "text", task.text);
    const std::string& address = task.address;
    set_optional(view, "address", address.empty() && !task.path.empty() ? base + task.path : address);
    std::vector<host_sdk::web::View> parts;
    for (const TaskPart& part : task.parts) {
        parts.push_back(host_sdk::web::View().set("part", part.text).set("part_path", part.path));
    }
    view.set("has_parts", !parts.empty()).set("parts", parts);
    return view.set("action", task.action).set("sends", task.sends);
}

} // namespace plugin::pages
