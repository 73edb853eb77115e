#include "sistema-ts-simulator/app/tls_faults.hpp"

#include <openssl/pem.h>
#include <sys/socket.h>

#include <optional>
#include <stdexcept>

namespace sistema_ts_simulator::app {

namespace {

using faults::FaultKind;

crypto::CertificateHandle read_certificate(const std::filesystem::path& path)
{
    const crypto::BioHandle file(BIO_new_file(path.c_str(), "r"));
    crypto::CertificateHandle certificate(file == nullptr ? nullptr
                                                          : PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr));
    if (certificate == nullptr) throw std::runtime_error("cannot read " + path.string() + ": delete server*.pem");
    return certificate;
}

} // namespace

TlsFaults::TlsFaults(gateway::State& state, const crypto::Identity& identity)
    : m_state(state), m_expired(read_certificate(identity.server_expired)),
      m_other_host(read_certificate(identity.server_other_host)),
      m_untrusted(read_certificate(identity.server_untrusted))
{
}

void TlsFaults::watch(SSL_CTX* context)
{
    SSL_CTX_set_client_hello_cb(context, &on_client_hello, this);
}

// No exception may cross OpenSSL.
int TlsFaults::on_client_hello(SSL* connection, int* alert, void* self)
{
    try {
        return static_cast<TlsFaults*>(self)->strike(connection, alert);
    } catch (...) {
        *alert = SSL_AD_INTERNAL_ERROR;
        return SSL_CLIENT_HELLO_ERROR;
    }
}

int TlsFaults::strike(SSL* connection, int* alert)
{
    std::optional<faults::Fault> fault;
    {
        const std::lock_guard lock(m_state.mutex);
        fault = m_state.faults.take_handshake();
    }
    if (!fault) return SSL_CLIENT_HELLO_SUCCESS;
    switch (fault->kind) {
    case FaultKind::tls_expired:
        return show(connection, m_expired.get());
    case FaultKind::tls_other_host:
        return show(connection, m_other_host.get());
    case FaultKind::tls_untrusted:
        return show(connection, m_untrusted.get());
    case FaultKind::tls_old_protocol: // as a server says that knows older versions only
        *alert = SSL_AD_PROTOCOL_VERSION;
        return SSL_CLIENT_HELLO_ERROR;
    default:
        ::shutdown(SSL_get_fd(connection), SHUT_RDWR);
        *alert = SSL_AD_INTERNAL_ERROR;
        return SSL_CLIENT_HELLO_ERROR;
    }
}

// All are for the same key.
int TlsFaults::show(SSL* connection, X509* certificate) const
{
    return SSL_use_certificate(connection, certificate) == 1 ? SSL_CLIENT_HELLO_SUCCESS : SSL_CLIENT_HELLO_ERROR;
}

} // namespace sistema_ts_simulator::app
