#include "bridge/tables.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/text.hpp>

#include <algorithm>

namespace sample_host::bridge {

namespace {

using host_sdk::Error;
using host_sdk::Status;

constexpr std::string_view k_jobs_scope = "jobs.run";

hsdk_status request_step(const hsdk_host* host, hsdk_str job_id, hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        const HostContext& context = context_of(host);
        const bool granted = context.grants.allows(k_jobs_scope);
        const Access access{{}, "request of job " + host_sdk::copy(job_id), std::string(k_jobs_scope), 0, !granted};
        context.audit({&access, 1});
        if (!granted) throw Error(Status::denied, "the scope jobs.run is not granted");
        const auto& jobs = context.manifest.jobs;
        const auto wanted = host_sdk::view(job_id);
        if (std::none_of(jobs.begin(), jobs.end(), [&](const auto& job) { return job.id == wanted; })) {
            throw Error(Status::not_found, "the manifest has no such job");
        }
        context.request_step(std::string(wanted));
    });
}

} // namespace

const hsdk_job_control_v1 k_job_control_table{&request_step};

} // namespace sample_host::bridge
