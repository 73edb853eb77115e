// How a plugin gets a new version while the host runs.
#include "plugins/plugin_life.hpp"

#include <host_sdk/abi/log.h>

namespace sample_host::plugins {

std::shared_ptr<const Package> PluginLife::update_on_offer() const
{
    std::shared_ptr<const Package> installed;
    {
        const std::lock_guard lock(m_mutex);
        installed = m_installed;
    }
    auto offered = m_support.offers.find(m_id);
    if (!installed || !offered || offered->manifest.version < installed->manifest.version) return nullptr;
    return Installer::folder_name(*offered) == Installer::folder_name(*installed) ? nullptr : offered;
}

void PluginLife::update(const std::string& by)
{
    const std::lock_guard control(m_control);
    const auto offered = update_on_offer();
    if (!offered) throw PluginStepFailed("Non c'è una versione più recente.");
    require_rest();
    require_consent(*offered);
    const auto old = package();
    const bool was_on = state() == PluginState::active;
    change_record([](PluginRecord& record) { record.step = Step::update; }, "update begun");
    if (was_on && !stop(m_support.options.drain_limit)) {
        change_record([](PluginRecord& record) { record.step = Step::none; }, "update given up");
        throw PluginStepFailed("Una richiesta è ancora in corso: attendere che termini, poi aggiornare.");
    }
    const std::string from_to =
        "dalla versione " + old->manifest.version_text + " alla " + offered->manifest.version_text;
    try {
        const auto installed = install(*offered);
        if (was_on) {
            start(installed);
        } else {
            change_record(
                [&](PluginRecord& record) {
                    record.installed = Installer::folder_name(*installed);
                    record.crashes = 0;
                    record.step = Step::none;
                },
                "new version recorded");
            set_state(PluginState::inactive);
        }
    } catch (const std::exception& reason) {
        log(HSDK_LOG_ERROR, std::string("could not be updated: ") + reason.what());
        note("L'aggiornamento " + from_to + " non è riuscito", by);
        {
            const std::lock_guard lock(m_mutex);
            m_installed = old;
        }
        try {
            start(old);
        } catch (const std::exception& second) {
            fail("L'aggiornamento non è riuscito, e la versione precedente non riparte. Contattare l'assistenza.",
                 second);
        }
        set_state(PluginState::active,
                  "L'aggiornamento non è riuscito: continua la versione " + old->manifest.version_text + ".");
        throw PluginStepFailed("L'aggiornamento non è riuscito.");
    }
    note("Aggiornata " + from_to, by);
}

} // namespace sample_host::plugins
