// How a plugin is removed from a practice.
#include "plugins/notice_board.hpp"
#include "plugins/plugin_life.hpp"

#include <host_sdk/abi/log.h>

namespace sample_host::plugins {

void PluginLife::uninstall(bool erase, const std::string& by)
{
    const std::lock_guard control(m_control);
    require_rest();
    change_record(
        [&](PluginRecord& record) {
            record.wanted = Wanted::off;
            record.step = erase ? Step::remove_and_erase : Step::remove_and_keep;
        },
        "removal begun");
    if (!stop(m_support.options.drain_limit)) {
        change_record([](PluginRecord& record) { record.step = Step::none; }, "removal given up");
        throw PluginStepFailed("Una richiesta è ancora in corso: attendere che termini, poi disinstallare.");
    }
    if (erase && state() != PluginState::quarantined) erase_data();
    finish_removal(erase);
    note(erase ? "Disinstallata, con tutti i suoi dati" : "Disinstallata; i suoi dati restano", by);
}

void PluginLife::erase_data()
{
    const auto package = this->package();
    if (!package) return;
    try {
        PluginInstance instance(
            *package, m_support.libraries.open(*package),
            [&](const Package& own, bridge::Grants& grants) { return make_context(own, grants); }, m_watch.get());
        instance.plugin().erase();
    } catch (const std::exception& reason) {
        // What it did not remove by itself goes with its folder.
        log(HSDK_LOG_WARNING, std::string("did not erase its data by itself: ") + reason.what());
    }
    m_support.options.kill_point("erased by the plugin");
}

void PluginLife::finish_removal(bool erase)
{
    if (erase) {
        std::filesystem::remove_all(m_practice.folder() / "plugins" / m_id);
        m_support.options.kill_point("data folder removed");
    }
    m_store.withdraw_consent(m_id);
    NoticeBoard(m_store.database()).withdraw_all(m_id);
    m_support.options.kill_point("consent withdrawn");
    {
        const std::lock_guard lock(m_mutex);
        m_installed.reset();
        m_state = PluginState::inactive;
        m_message.clear();
    }
    change_record(
        [&](PluginRecord& record) {
            const auto prepared = erase ? std::nullopt : record.prepared;
            record = PluginRecord{};
            record.prepared = prepared; // data that stays is brought up to date by the next installation
        },
        "removal recorded");
}

} // namespace sample_host::plugins
