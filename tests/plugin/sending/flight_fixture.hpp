#pragma once

#include "tests/plugin/sending/sending_fixture.hpp"

#include <map>
#include <string>
#include <vector>

namespace plugin::sending {

// Many queued documents of one doctor, who is connected.
class Flight : public SendingPractice {
protected:
    Flight() { configure(); }

    // "i1" to "i<count>", in this order.
    void queue_many(int count)
    {
        for (int i = 1; i <= count; ++i) {
            m_ids.push_back("i" + std::to_string(i));
            m_fake.put(invoice(m_ids.back()));
        }
        take_in();
        for (const std::string& id : m_ids) {
            enqueue(id);
        }
    }

    void accept_more(int count)
    {
        for (int i = 0; i < count; ++i) {
            m_script.inserts.push_back(accepted());
        }
    }

    std::map<domain::TransmissionStatus, int> statuses()
    {
        std::map<domain::TransmissionStatus, int> counts;
        for (const std::string& id : m_ids) {
            ++counts[document(id).status];
        }
        return counts;
    }

    void send_all()
    {
        while (send().more) {
        }
    }

    std::vector<std::string> m_ids;
};

} // namespace plugin::sending
