#include "sistema-ts-simulator/app/cut_connection.hpp"

#include <netinet/in.h>
#include <sys/socket.h>

#include <charconv>
#include <filesystem>
#include <string>

namespace sistema_ts_simulator::app {

namespace {

using NameFunction = int (*)(int, sockaddr*, socklen_t*);

/// The port at one end of a socket; -1 when the file is no IPv4 socket.
int port_of(int file, NameFunction name)
{
    sockaddr_in address{};
    socklen_t length = sizeof address;
    if (name(file, reinterpret_cast<sockaddr*>(&address), &length) != 0 || address.sin_family != AF_INET) return -1;
    return ntohs(address.sin_port);
}

} // namespace

void cut_connection(int server_port, int client_port)
{
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
        const std::string name = entry.path().filename().string();
        int file = -1;
        std::from_chars(name.data(), name.data() + name.size(), file);
        if (port_of(file, ::getsockname) != server_port || port_of(file, ::getpeername) != client_port) continue;
        const linger at_once{.l_onoff = 1, .l_linger = 0}; // closing then sends RST
        ::setsockopt(file, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
        ::shutdown(file, SHUT_RDWR);
    }
}

} // namespace sistema_ts_simulator::app
