#include "pages/appointment_form_page.hpp"

#include "services/date.hpp"
#include "services/permissions.hpp"

namespace sample_host::pages {

namespace {

constexpr std::int64_t k_patients_offered = 5000;
constexpr const char* k_usual_time = "09:00";
constexpr const char* k_usual_length = "30";

std::vector<Choice> patients_of(services::Practice& practice)
{
    std::vector<Choice> choices;
    for (const auto& patient : practice.patients().list("", 0, k_patients_offered))
        if (patient.kind == store::CustomerKind::natural_person)
            choices.push_back({std::to_string(patient.id), patient.name});
    return choices;
}

std::vector<Choice> services_of(services::Practice& practice)
{
    std::vector<Choice> choices;
    for (const auto& service : practice.catalogue().list())
        choices.push_back({std::to_string(service.id), service.name});
    return choices;
}

std::vector<Choice> lengths()
{
    std::vector<Choice> choices;
    for (const int minutes : services::k_appointment_lengths)
        choices.push_back({std::to_string(minutes), std::to_string(minutes) + " minuti"});
    return choices;
}

} // namespace

void AppointmentFormPage::add_routes(web::Router& router)
{
    const auto add = [&](const char* method, web::Handler handler) {
        router.add({.method = method,
                    .path = "/agenda/nuovo",
                    .handler = std::move(handler),
                    .permission = std::string(services::permission::customers_view_personal_data)});
    };
    add("GET", [this](web::RequestContext& context) {
        const auto day = context.request.query.value("giorno");
        return show(context, {.day = services::parse_date(day) ? day : m_tools.clock.today(),
                              .time = k_usual_time,
                              .minutes = k_usual_length,
                              .service = "",
                              .patient = ""});
    });
    add("POST", [this](web::RequestContext& context) { return create(context); });
}

web::Response AppointmentFormPage::show(const web::RequestContext& context, const services::AppointmentDraft& draft,
                                        const Errors& errors) const
{
    auto& practice = *context.practice;
    View view;
    view.set("errors", form_errors(errors));
    view.set("back", services::parse_date(draft.day) ? "/?giorno=" + draft.day : "/");
    view.set("patient",
             select("paziente", "Paziente", draft.patient, patients_of(practice), errors, "Scegliere il paziente"));
    view.set("service", select("prestazione", "Prestazione", draft.service, services_of(practice), errors,
                               "Scegliere la prestazione"));
    view.set("day", input("giorno", "Giorno", draft.day, errors, {.type = "date", .required = true}));
    view.set("time", input("ora", "Ora", draft.time, errors, {.type = "time", .required = true}));
    view.set("length", select("durata", "Durata", draft.minutes, lengths(), errors));
    return m_tools.show(context, {.title = "Nuovo appuntamento", .section = "agenda"}, "appointment_form",
                        std::move(view), errors.empty() ? 200 : 422);
}

web::Response AppointmentFormPage::create(const web::RequestContext& context) const
{
    const auto& form = context.request.form;
    const services::AppointmentDraft draft{.day = form.value("giorno"),
                                           .time = form.value("ora"),
                                           .minutes = form.value("durata"),
                                           .service = form.value("prestazione"),
                                           .patient = form.value("paziente")};
    try {
        context.practice->agenda().create(draft);
        return web::see_other("/?giorno=" + draft.day + "&esito=appuntamento-creato");
    } catch (const services::ValidationFailed& failure) {
        return show(context, draft, failure.errors());
    }
}

} // namespace sample_host::pages
