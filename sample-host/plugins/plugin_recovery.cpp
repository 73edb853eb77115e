// What happens to a plugin when the program ends, in order or not, and starts again.
#include "plugins/plugin_life.hpp"

#include <host_sdk/abi/log.h>

namespace sample_host::plugins {

namespace {

constexpr int k_crashes_until_quarantine = 2;
constexpr const char* k_quarantined =
    "L'applicazione si è chiusa due volte all'improvviso mentre questa funzionalità era al lavoro: per sicurezza resta "
    "spenta. Installare una versione più recente oppure, sentita l'assistenza, scegliere Prova di nuovo.";

} // namespace

void PluginLife::resume()
{
    const std::lock_guard control(m_control);
    PluginRecord record = m_store.record(m_id);
    if (record.step == Step::remove_and_keep || record.step == Step::remove_and_erase) {
        finish_removal(record.step == Step::remove_and_erase);
        note("La disinstallazione si era interrotta: è stata completata al riavvio", {});
        return;
    }
    const bool crashed = record.wanted == Wanted::starting ||
                         (record.wanted == Wanted::on && m_support.watch.was_inside(m_practice.id(), m_id));
    if (crashed) {
        count_crash(record);
    } else if (record.step == Step::activate) {
        note("L'attivazione si era interrotta prima di finire", {});
        set_state(PluginState::failed, "L'ultima attivazione si è interrotta prima di finire: riprovare con Attiva.");
    } else if (record.step == Step::update) {
        note("L'aggiornamento si era interrotto: resta la versione di prima", {});
    }
    record.step = Step::none;
    if (record.crashes >= k_crashes_until_quarantine) {
        record.wanted = Wanted::off;
        set_state(PluginState::quarantined, k_quarantined);
    }
    m_store.save(m_id, record);
    if (record.wanted == Wanted::off) return;
    const auto installed = package();
    if (!installed || !has_consent(*installed)) return;
    try {
        start(installed);
        if (crashed) {
            set_state(PluginState::active,
                      "L'applicazione si è chiusa all'improvviso mentre questa funzionalità era al "
                      "lavoro. Ora è di nuovo attiva.");
        }
    } catch (const std::exception& reason) {
        try {
            fail("Al riavvio la funzionalità non è ripartita. Riprovare con Attiva; se il problema rimane, contattare "
                 "l'assistenza.",
                 reason);
        } catch (const PluginStepFailed&) {
            // said in its status
        }
    }
}

void PluginLife::count_crash(PluginRecord& record)
{
    ++record.crashes;
    note("L'applicazione si è chiusa all'improvviso mentre la funzionalità era al lavoro", {});
    log(HSDK_LOG_ERROR, "the last run ended while it was at work (" + std::to_string(record.crashes) + " in a row)");
    if (record.crashes >= k_crashes_until_quarantine) note("Messa da parte dopo due interruzioni", {});
}

void PluginLife::forgive_crashes(const std::string& by)
{
    const std::lock_guard control(m_control);
    if (state() != PluginState::quarantined) return;
    change_record([](PluginRecord& record) { record.crashes = 0; }, "crashes forgiven");
    set_state(PluginState::inactive);
    note("Si può provare di nuovo", by);
}

void PluginLife::finish_stuck()
{
    const std::unique_lock control(m_control, std::try_to_lock);
    if (control && state() == PluginState::stuck && stop(std::chrono::milliseconds(0))) {
        note("L'ultima richiesta è terminata: ora è spenta", {});
    }
}

void PluginLife::shut_down()
{
    const std::lock_guard control(m_control);
    static_cast<void>(stop(m_support.options.drain_limit));
}

} // namespace sample_host::plugins
