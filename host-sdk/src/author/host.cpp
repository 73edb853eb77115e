#include "host_sdk/host.hpp"

#include "host_sdk/error.hpp"

namespace host_sdk {

const void* Host::find(const char* id) const
{
    const void* table = m_raw->get_extension(m_raw, id);
    if (table == nullptr) throw Error(Status::unsupported, std::string("this host does not offer ") + id);
    return table;
}

} // namespace host_sdk
