#include "sistema-ts-simulator/control/file_listing.hpp"

#include "sistema-ts-simulator/control/json_writer.hpp"
#include "sistema-ts-simulator/services/file_processor.hpp"

#include <map>
#include <vector>

namespace sistema_ts_simulator::control {

namespace {

std::string file_json(const store::ReceivedFile& file, int times_received, const services::Behaviour& behaviour)
{
    JsonObject json;
    json.text("protocol", file.protocol).text("name", file.name).number("size", file.size);
    json.text("user", file.user).text("owner_user", file.owner_user).text("code", file.code);
    if (file.protocol.empty() || file.fault == faults::name_of(faults::FaultKind::lost_file).name)
        json.null("stato");
    else
        json.number("stato", static_cast<int>(services::state_of(file, behaviour)));
    json.number("sent", file.counters.sent).number("accepted", file.counters.accepted);
    json.number("warned", file.counters.warned).number("refused", file.counters.refused);
    json.text("problem", file.problem).text("fault", file.fault);
    return json.text("sha256", file.sha256).number("times_received", times_received).json();
}

} // namespace

std::string list_files(gateway::State& state)
{
    const auto files = state.files.all();
    std::map<std::string, int> times;
    for (const store::ReceivedFile& file : files)
        ++times[file.sha256];
    std::vector<std::string> items;
    for (const store::ReceivedFile& file : files)
        items.push_back(file_json(file, times[file.sha256], state.behaviour));
    return JsonObject().raw("files", json_array(items)).json();
}

} // namespace sistema_ts_simulator::control
