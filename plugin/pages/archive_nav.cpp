#include "plugin/pages/archive_nav.hpp"

#include <vector>

namespace plugin::pages {

void set_archive_nav(host_sdk::web::View& view, ArchivePart current)
{
    struct Link {
        ArchivePart part;
        const char* label;
        const char* path;
    };
    constexpr Link k_links[] = {{ArchivePart::summary, "Riepilogo dell'anno", "/riepilogo"},
                                {ArchivePart::files, "File inviati e ricevute", "/file"},
                                {ArchivePart::of_sistema_ts, "Archivio del Sistema TS", "/archivio"}};
    std::vector<host_sdk::web::View> links;
    for (const Link& link : k_links) {
        links.push_back(
            host_sdk::web::View().set("label", link.label).set("path", link.path).set("current", link.part == current));
    }
    view.set("archive_links", links);
}

} // namespace plugin::pages
