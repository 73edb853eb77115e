#include "host_sdk/hosting/received_notice.hpp"

#include "host_sdk/error.hpp"
#include "host_sdk/text.hpp"

namespace host_sdk::hosting {

namespace {

void require_length(const std::string& text, const char* what, std::size_t least, std::size_t most)
{
    if (text.size() >= least && text.size() <= most) return;
    throw Error(Status::invalid, std::string("the notice's ") + what + " must have " + std::to_string(least) + " to " +
                                     std::to_string(most) + " bytes");
}

} // namespace

Notice receive_notice(const hsdk_notice& record)
{
    if (record.level < HSDK_NOTICE_INFO || record.level > HSDK_NOTICE_ERROR) {
        throw Error(Status::invalid, "the notice's level is unknown");
    }
    Notice notice{static_cast<NoticeLevel>(record.level), copy(record.key), copy(record.title), copy(record.text),
                  copy_if_present(record.page)};
    require_length(notice.key, "key", 1, HSDK_NOTICE_MAX_KEY);
    require_length(notice.title, "title", 1, HSDK_NOTICE_MAX_TITLE);
    require_length(notice.text, "text", 0, HSDK_NOTICE_MAX_TEXT);
    return notice;
}

} // namespace host_sdk::hosting
