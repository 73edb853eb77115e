#include "host_sdk/job_control.hpp"

#include "host_call.hpp"
#include "host_sdk/abi/job_control.h"

namespace host_sdk {

void JobControl::request_step(std::string_view job_id) const
{
    const auto& table = m_host.extension<hsdk_job_control_v1>(HSDK_EXT_JOB_CONTROL);
    call_host(table.request_step, m_host.raw(), lend(job_id));
}

} // namespace host_sdk
