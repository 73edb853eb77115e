#include "pages/notice_view.hpp"

#include "pages/moment_text.hpp"

namespace sample_host::pages {

View notice_view(const NoticeEntry& notice)
{
    View view;
    view.set("plugin", notice.plugin_id).set("plugin_name", notice.plugin_name).set("key", notice.key);
    view.set("title", notice.title).set("text", notice.text).set("at", moment_text(notice.at_ms));
    view.set("leads", !notice.url.empty()).set("url", notice.url).set("read", notice.read);
    switch (notice.level) {
    case host_sdk::NoticeLevel::info:
        return view.set("icon", "info-circle-fill text-primary").set("word", "Informazione");
    case host_sdk::NoticeLevel::warning:
        return view.set("icon", "exclamation-triangle-fill text-warning").set("word", "Attenzione");
    case host_sdk::NoticeLevel::error:
        break;
    }
    return view.set("icon", "x-octagon-fill text-danger").set("word", "Da risolvere");
}

} // namespace sample_host::pages
