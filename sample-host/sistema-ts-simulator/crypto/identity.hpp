#pragma once

#include <filesystem>

namespace sistema_ts_simulator::crypto {

/// The simulator's keys and certificates, as files of its data directory. Private keys are readable by the owner alone.
/// Plain value.
struct Identity {
    std::filesystem::path ca;                ///< `ca.pem`: what a client must trust
    std::filesystem::path server;            ///< `server.pem`: the HTTPS certificate for localhost, 127.0.0.1 and ::1
    std::filesystem::path server_key;        ///< `server-key.pem`
    std::filesystem::path server_expired;    ///< for the same key, and what a client must refuse: ended yesterday,
    std::filesystem::path server_other_host; ///< for another host,
    std::filesystem::path server_untrusted;  ///< signed by itself
    std::filesystem::path sanitel;           ///< `sanitel-cert.pem`: RSA-1024, with which clients encrypt (PROTOCOL 4)
    std::filesystem::path sanitel_key;       ///< `sanitel-key.pem`
};

/// Uses what `directory` holds; makes what is missing or about to expire. The CA's private key is never stored: when
/// the server certificate is due, a new CA comes with it. Throws std::runtime_error when a file cannot be written.
Identity ensure_identity(const std::filesystem::path& directory);

} // namespace sistema_ts_simulator::crypto
