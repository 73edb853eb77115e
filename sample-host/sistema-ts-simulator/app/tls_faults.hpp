#pragma once

#include "sistema-ts-simulator/crypto/identity.hpp"
#include "sistema-ts-simulator/crypto/openssl_handles.hpp"
#include "sistema-ts-simulator/gateway/state.hpp"

#include <openssl/ssl.h>

namespace sistema_ts_simulator::app {

/// What goes wrong before a request can be read: while the connection is made. Borrows the state. Thread-safe.
class TlsFaults {
public:
    /// Reads the certificates that clients must refuse. Throws std::runtime_error where one cannot be read.
    TlsFaults(gateway::State& state, const crypto::Identity& identity);

    /// From now on every handshake of this context asks whether a fault strikes it.
    void watch(SSL_CTX* context);

private:
    static int on_client_hello(SSL* connection, int* alert, void* self);
    int strike(SSL* connection, int* alert);
    int show(SSL* connection, X509* certificate) const;

    gateway::State& m_state;
    crypto::CertificateHandle m_expired;
    crypto::CertificateHandle m_other_host;
    crypto::CertificateHandle m_untrusted;
};

} // namespace sistema_ts_simulator::app
