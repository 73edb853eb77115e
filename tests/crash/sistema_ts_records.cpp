#include "tests/crash/sistema_ts_records.hpp"

#include <boost/property_tree/json_parser.hpp>

#include <sstream>

namespace crash {
namespace {

using Tree = boost::property_tree::ptree;

Tree read(const World& world, const std::string& path)
{
    std::istringstream text(world.get(path));
    Tree tree;
    boost::property_tree::read_json(text, tree);
    return tree;
}

HeldDocument document_from(const Tree& tree)
{
    HeldDocument held{.number = tree.get<std::string>("number"),
                      .issued_on = tree.get<std::string>("issued"),
                      .status = tree.get<std::string>("status"),
                      .is_held = false,
                      .protocol = tree.get<std::string>("protocol", ""),
                      .cents = tree.get<std::int64_t>("total_cents", 0),
                      .receipts = {}};
    held.is_held = held.status.starts_with("accolto");
    for (const auto& [name, receipt] : tree.get_child("receipts")) {
        held.receipts.push_back({receipt.get<std::string>("operation"), !receipt.get<std::string>("protocol").empty()});
    }
    return held;
}

} // namespace

Records read_records(const World& world)
{
    Records records;
    for (int page = 1, pages = 1; page <= pages; ++page) {
        const Tree tree = read(world, "documents?limit=2000&page=" + std::to_string(page));
        pages = tree.get<int>("pages");
        for (const auto& [name, document] : tree.get_child("documents")) {
            records.documents.push_back(document_from(document));
        }
    }
    const Tree files = read(world, "files");
    for (const auto& [name, file] : files.get_child("files")) {
        records.files.push_back(
            {file.get<std::string>("sha256"), file.get<std::string>("protocol"), file.get<int>("times_received")});
    }
    return records;
}

} // namespace crash
