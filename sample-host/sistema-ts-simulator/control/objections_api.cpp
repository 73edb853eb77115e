#include "sistema-ts-simulator/control/objections_api.hpp"

#include "sistema-ts-simulator/control/date_in.hpp"
#include "sistema-ts-simulator/control/json_reader.hpp"
#include "sistema-ts-simulator/control/json_writer.hpp"

#include <vector>

namespace sistema_ts_simulator::control {

std::string list_objections(gateway::State& state)
{
    std::vector<std::string> items;
    for (const store::Objection& objection : state.objections.all()) {
        items.push_back(JsonObject()
                            .text("user", objection.user)
                            .text("vat_number", objection.key.vat_number)
                            .text("issued", objection.key.issued)
                            .number("device", objection.key.device)
                            .text("number", objection.key.number)
                            .text("day", rules::iso_date(objection.day))
                            .text("text", objection.text)
                            .text("expense_type", objection.expense_type)
                            .text("amount_text", objection.amount_text)
                            .text("type_text", objection.type_text)
                            .json());
    }
    return JsonObject().raw("objections", json_array(items)).json();
}

std::string plant_objection(gateway::State& state, const std::string& body)
{
    const JsonInput input(body);
    input.allow_only({"user", "vat_number", "issued", "device", "number", "day", "text", "expense_type", "amount_text",
                      "type_text"});
    const auto text = [&](const std::string& name) { return input.text(name).value_or(""); };
    const auto day = input.text("day");
    const store::Objection objection{.user = text("user"),
                                     .key = {.vat_number = text("vat_number"),
                                             .issued = text("issued"),
                                             .device = input.integer("device").value_or(1),
                                             .number = text("number")},
                                     .day = day ? date_in("day", *day) : state.clock.today(),
                                     .text = text("text"),
                                     .expense_type = text("expense_type"),
                                     .amount_text = text("amount_text"),
                                     .type_text = text("type_text")};
    if (!state.archive.find(objection.user, objection.key))
        throw BadControlRequest("no document of this user has this key: give user, vat_number, issued, device, number");
    state.objections.add(objection);
    return list_objections(state);
}

} // namespace sistema_ts_simulator::control
