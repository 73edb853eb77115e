#pragma once

#include "plugin/domain/text.hpp"
#include "plugin/pages/access.hpp"
#include "plugin/pages/page_context.hpp"

#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>
#include <host_sdk/web/view.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace plugin::pages {

enum class Tab { none, overview, documents, expense_types, settings, guide };

// A message above a page's content.
struct Notice {
    enum class Kind { success, information, warning, problem };

    Kind kind = Kind::information;
    std::string heading; // may be empty
    std::string text;
    std::string path; // below the mount, of the link after the text; empty: no link
    std::string link; // the words of the link
};

// How a kind of message looks, and how it is read out.
struct NoticeLook {
    std::string_view icon; // name of a Bootstrap icon, without "bi-"
    std::string_view tone; // suffix of the class in sistema-ts.css
    std::string_view role;
};

NoticeLook notice_look(Notice::Kind kind) noexcept;

// The part that all pages share: heading, tabs (only those that the user may open) and messages. Made for one request,
// on one thread.
class PageFrame {
public:
    PageFrame(const PageContext& context, const host_sdk::web::Request& request, const Access& access, Tab tab);

    const Access& access() const noexcept { return m_access; }

    void add(Notice notice) { m_notices.push_back(std::move(notice)); }

    // Renders the template with the values of `view` and those that all pages have: base, csrf, title, tabs, notices.
    // Texts among them (domain::text) are put into words.
    host_sdk::web::Response show(std::string_view template_name, std::string title, host_sdk::web::View view,
                                 int status = 200) const;

    // domain::in_words, in the language of the request.
    std::string words(std::string_view written, domain::Markup markup = domain::Markup::none) const;

private:
    const PageContext& m_context;
    const host_sdk::web::Request& m_request;
    Access m_access;
    Tab m_tab;
    std::vector<Notice> m_notices;
};

// A page that says, instead of a content, why there is none and how to go on.
struct Explanation {
    std::string icon;
    std::string heading;
    std::string text;
    std::string more = {};
    std::string action = {}; // path below the mount; empty: no button
    std::string action_label = {};
};

host_sdk::web::Response explain(const PageFrame& frame, std::string title, const Explanation& explanation,
                                int status = 200);

// The explanations for a user who may not do or see what he asked for.
Explanation not_allowed_to_send();
Explanation not_allowed_to_configure();
Explanation no_documents_for_this_user(); // BEHAVIOURS 62

// Sets `name` and the flag has_<name>, which is false for an empty text.
void set_optional(host_sdk::web::View& view, const std::string& name, std::string_view text);

} // namespace plugin::pages
