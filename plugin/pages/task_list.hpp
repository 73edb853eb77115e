#pragma once

#include "plugin/ledger/session.hpp"
#include "plugin/pages/access.hpp"
#include "plugin/pages/page_context.hpp"

#include <host_sdk/billing.hpp>
#include <host_sdk/call.hpp>
#include <host_sdk/web/view.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace plugin::pages {

// A part of a task, and where it is.
struct TaskPart {
    std::string text;
    std::string path; // below the mount
};

// One thing that needs the doctor, and the one button that mends it.
struct Task {
    std::string_view icon; // name of a Bootstrap icon, without "bi-"
    std::string_view tone; // suffix of the class in sistema-ts.css
    std::string heading;
    std::string text = {};
    std::string path = {};            // below the mount; empty: he can only wait, or ask somebody else
    std::string action = {};          // the words of the button
    bool sends = false;               // the button asks for the summary of everything that is ready
    std::vector<TaskPart> parts = {}; // where there are several
    std::string address = {};         // whole, instead of the path: a page of the host
};

// The most urgent first: what stops everything, what was refused, what is to be corrected, what is ready.
std::vector<Task> task_list(const host_sdk::Call& call, const PageContext& context, ledger::Session& session,
                            const Access& access, const std::vector<host_sdk::BillingEntity>& entities,
                            const std::string& base);

host_sdk::web::View task_view(const Task& task, const std::string& base);

} // namespace plugin::pages
