#include "plugin/pages/archive_nav.hpp"

#include "plugin/domain/text.hpp"

#include <vector>

namespace plugin::pages {

void set_archive_nav(host_sdk::web::View& view, ArchivePart current)
{
    struct Link {
        ArchivePart part;
        const char* name;
        const char* path;
    };
    constexpr Link k_links[] = {{ArchivePart::summary, "archive.nav.year-summary", "/riepilogo"},
                                {ArchivePart::files, "archive.nav.files", "/file"},
                                {ArchivePart::of_sistema_ts, "archive.title", "/archivio"}};
    std::vector<host_sdk::web::View> links;
    for (const Link& link : k_links) {
        links.push_back(host_sdk::web::View()
                            .set("label", domain::text(link.name))
                            .set("path", link.path)
                            .set("current", link.part == current));
    }
    view.set("archive_links", links);
}

} // namespace plugin::pages
