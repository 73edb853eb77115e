#include "sistema-ts-simulator/control/control_api.hpp"

#include "sistema-ts-simulator/control/date_in.hpp"
#include "sistema-ts-simulator/control/document_listing.hpp"
#include "sistema-ts-simulator/control/file_listing.hpp"
#include "sistema-ts-simulator/control/json_reader.hpp"
#include "sistema-ts-simulator/control/json_writer.hpp"
#include "sistema-ts-simulator/control/objections_api.hpp"
#include "sistema-ts-simulator/rules/tax_code.hpp"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <charconv>
#include <vector>

namespace sistema_ts_simulator::control {

namespace {

class NoSuchPath : public std::exception {};

faults::Reply json_reply(int status, std::string body)
{
    faults::Reply reply;
    reply.status = status;
    reply.content_type = "application/json; charset=utf-8";
    reply.body = std::move(body);
    return reply;
}

int query_number(const ControlCall& call, const std::string& name, int otherwise, int largest)
{
    const auto found = call.query.find(name);
    if (found == call.query.end()) return otherwise;
    int value = 0;
    const char* const end = found->second.data() + found->second.size();
    const auto result = std::from_chars(found->second.data(), end, value);
    if (result.ec != std::errc() || result.ptr != end || value < 1 || value > largest)
        throw BadControlRequest("'" + name + "' must be a whole number from 1 to " + std::to_string(largest));
    return value;
}

int year_or_error(const std::string& text)
{
    const auto date = rules::parse_date(text + "-01-01");
    if (!date) throw BadControlRequest("'" + text + "' must be a year of four digits");
    return rules::year_of(*date);
}

faults::Fault read_fault(const JsonInput& input)
{
    input.allow_only({"fault", "service", "operation", "key", "times", "ms", "status", "commit"});
    const auto name = faults::fault_named(input.text("fault").value_or(""));
    if (!name) {
        std::string known;
        for (const auto& candidate : faults::k_fault_names)
            known.append(" ").append(candidate.name);
        throw BadControlRequest("'fault' must be one of:" + known);
    }
    const auto commit = input.flag("commit");
    if (commit && *commit != name->commits && !name->commit_can_be_chosen)
        throw BadControlRequest("'commit' cannot be chosen for '" + std::string(name->name) + "'");
    const int status = input.integer("status").value_or(200);
    if (status < 200 || status > 599) throw BadControlRequest("'status' must be an HTTP status from 200 to 599");
    return {.id = 0,
            .kind = name->kind,
            .commit = commit.value_or(name->commits),
            .service = input.text("service").value_or(""),
            .operation = input.text("operation").value_or(std::string(name->operation)),
            .key = input.text("key").value_or(""),
            .times = input.integer("times").value_or(1),
            .wait = std::chrono::milliseconds(input.integer("ms").value_or(0)),
            .status = status};
}

services::Behaviour changed(services::Behaviour behaviour, const JsonInput& input)
{
    const auto take_time = [&](const std::string& name, std::chrono::milliseconds& into) {
        if (const auto value = input.integer(name)) into = std::chrono::milliseconds(*value);
    };
    const auto take_flag = [&](const std::string& name, bool& into) { into = input.flag(name).value_or(into); };
    take_time("latency_ms", behaviour.latency);
    take_time("file_queued_ms", behaviour.file_queued);
    take_time("file_processing_ms", behaviour.file_processing);
    take_flag("csv_extra_column", behaviour.error_report.extra_column);
    take_flag("csv_bom", behaviour.error_report.byte_order_mark);
    take_flag("csv_quotes", behaviour.error_report.quotes);
    take_flag("csv_latin1", behaviour.error_report.latin_1);
    return behaviour;
}

std::string checked_tax_code(const std::string& text)
{
    if (!rules::is_formally_valid_tax_code(text))
        throw BadControlRequest("a tax code is not formally valid: only valid ones can be unknown to the registry");
    return text;
}

} // namespace

faults::Reply ControlApi::answer(const ControlCall& call)
{
    try {
        const std::lock_guard lock(m_state.mutex);
        m_catch_up();
        return json_reply(200, dispatch(call) + "\n");
    } catch (const BadControlRequest& bad) {
        return json_reply(400, JsonObject().text("error", bad.what()).json() + "\n");
    } catch (const NoSuchPath&) {
        return json_reply(404, JsonObject().text("error", "no such control path or method").json() + "\n");
    }
}

std::string ControlApi::dispatch(const ControlCall& call)
{
    const std::string wanted = call.method + " " + call.path;
    if (wanted == "GET faults") return faults_json();
    if (wanted == "POST faults") return set_fault(call.body);
    if (wanted == "DELETE faults") {
        m_state.faults.clear();
        return faults_json();
    }
    if (wanted == "GET documents") return documents_json(call);
    if (wanted == "GET files") return list_files(m_state);
    if (wanted == "GET registry") return registry_json();
    if (wanted == "POST registry") return change_registry(call.body);
    if (wanted == "GET delegations") return delegations_json();
    if (wanted == "POST delegations") return change_delegation(call.body);
    if (wanted == "GET objections") return list_objections(m_state);
    if (wanted == "POST objections") return plant_objection(m_state, call.body);
    if (wanted == "DELETE objections") {
        m_state.objections.clear();
        return list_objections(m_state);
    }
    if (wanted == "GET settings") return settings_json();
    if (wanted == "POST settings") return change_settings(call.body);
    if (wanted == "POST reset") {
        m_state.reset();
        return JsonObject().flag("reset", true).json();
    }
    throw NoSuchPath();
}

std::string ControlApi::faults_json() const
{
    std::vector<std::string> items;
    for (const faults::Fault& fault : m_state.faults.waiting()) {
        items.push_back(JsonObject()
                            .number("id", fault.id)
                            .text("fault", faults::name_of(fault.kind).name)
                            .text("service", fault.service)
                            .text("operation", fault.operation)
                            .text("key", fault.key)
                            .number("times", fault.times)
                            .number("ms", fault.wait.count())
                            .number("status", fault.status)
                            .flag("commit", fault.commit)
                            .json());
    }
    return JsonObject().raw("faults", json_array(items)).json();
}

std::string ControlApi::set_fault(const std::string& body)
{
    return JsonObject().number("id", m_state.faults.set(read_fault(JsonInput(body)))).json();
}

std::string ControlApi::documents_json(const ControlCall& call)
{
    constexpr int k_largest_page = 1'000'000;
    constexpr int k_largest_limit = 2000;
    const auto number = call.query.find("number");
    return list_documents(m_state, {.number = number == call.query.end() ? "" : number->second,
                                    .page = query_number(call, "page", 1, k_largest_page),
                                    .limit = query_number(call, "limit", 500, k_largest_limit)});
}

std::string ControlApi::registry_json()
{
    std::vector<std::string> items;
    for (const std::string& tax_code : m_state.registry.unknown())
        items.push_back(json_text(tax_code));
    return JsonObject().raw("unknown", json_array(items)).json();
}

std::string ControlApi::change_registry(const std::string& body)
{
    const JsonInput input(body);
    input.allow_only({"unknown", "known"});
    SQLite::Transaction transaction(m_state.database);
    for (const std::string& tax_code : input.list("unknown"))
        m_state.registry.set_unknown(checked_tax_code(tax_code), true);
    for (const std::string& tax_code : input.list("known"))
        m_state.registry.set_unknown(checked_tax_code(tax_code), false);
    transaction.commit();
    return registry_json();
}

std::string ControlApi::delegations_json()
{
    std::vector<std::string> items;
    for (const auto& [intermediary, owner] : m_state.delegations.all())
        items.push_back(JsonObject().text("intermediary", intermediary).text("owner", owner).json());
    return JsonObject().raw("delegations", json_array(items)).json();
}

std::string ControlApi::change_delegation(const std::string& body)
{
    const JsonInput input(body);
    input.allow_only({"intermediary", "owner", "active"});
    const store::Delegation delegation{.intermediary = input.text("intermediary").value_or(""),
                                       .owner = input.text("owner").value_or("")};
    const auto is_intermediary = [&](const rules::Account& account) {
        return account.user == delegation.intermediary && account.subject == rules::Subject::intermediary;
    };
    if (std::none_of(m_state.accounts.begin(), m_state.accounts.end(), is_intermediary))
        throw BadControlRequest("'intermediary' must be the user of an intermediary");
    if (std::none_of(m_state.accounts.begin(), m_state.accounts.end(),
                     [&](const rules::Account& account) { return account.owner == delegation.owner; }))
        throw BadControlRequest("'owner' must be the codice fiscale of an account's owner");
    m_state.delegations.set(delegation, input.flag("active").value_or(true));
    return delegations_json();
}

std::string ControlApi::settings_json()
{
    const rules::PaymentPeriod period = m_state.settings.payment_period();
    const rules::Date today = m_state.clock.today();
    const int this_year = rules::year_of(today);
    JsonObject deadlines;
    for (int year = this_year - 1; year <= this_year; ++year)
        deadlines.text(std::to_string(year), rules::iso_date(period.deadline(year)));
    const services::Behaviour& behaviour = m_state.behaviour;
    return JsonObject()
        .text("today", rules::iso_date(today))
        .number("first_open_year", period.first_open_year.value_or(this_year - 1))
        .raw("deadlines", deadlines.json())
        .number("latency_ms", behaviour.latency.count())
        .number("file_queued_ms", behaviour.file_queued.count())
        .number("file_processing_ms", behaviour.file_processing.count())
        .flag("csv_extra_column", behaviour.error_report.extra_column)
        .flag("csv_bom", behaviour.error_report.byte_order_mark)
        .flag("csv_quotes", behaviour.error_report.quotes)
        .flag("csv_latin1", behaviour.error_report.latin_1)
        .json();
}

std::string ControlApi::change_settings(const std::string& body)
{
    const JsonInput input(body);
    input.allow_only({"today", "first_open_year", "deadlines", "latency_ms", "file_queued_ms", "file_processing_ms",
                      "csv_extra_column", "csv_bom", "csv_quotes", "csv_latin1"});
    const services::Behaviour behaviour = changed(m_state.behaviour, input);
    SQLite::Transaction transaction(m_state.database);
    for (const auto& [year, day] : input.members("deadlines"))
        m_state.settings.set_deadline(year_or_error(year), date_in("deadlines", day));
    if (const auto year = input.text("first_open_year")) m_state.settings.set_first_open_year(year_or_error(*year));
    const auto today = input.text("today");
    const auto day = today ? std::optional(date_in("today", *today)) : std::nullopt;
    transaction.commit();
    if (day) m_state.clock.fix(*day);
    m_state.behaviour = behaviour;
    return settings_json();
}

} // namespace sistema_ts_simulator::control
