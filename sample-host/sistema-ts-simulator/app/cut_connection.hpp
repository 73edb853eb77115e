#pragma once

namespace sistema_ts_simulator::app {

/// Cuts the TCP connection that a client opened from `client_port` to `server_port` of this process, so that it sees a
/// reset and not one byte of an answer. The HTTP library gives handlers no way to the socket: it is found among the
/// process's open files by its two ports.
void cut_connection(int server_port, int client_port);

} // namespace sistema_ts_simulator::app
