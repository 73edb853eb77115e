#pragma once

#include <cstdint>
#include <memory>
#include <string>

struct evp_pkey_st;
struct x509_st;

namespace support {

// A certificate with its private key, made for one test.
class TestCertificate {
public:
    // Signs itself. Certificates signed by it are trusted where it is the CA.
    static TestCertificate authority(const std::string& name, int bits = 2048);

    // Signs itself, and ends at that second since 1970-01-01T00:00Z.
    static TestCertificate ending(const std::string& name, std::int64_t not_after, int bits = 1024);

    // With that public key in PEM; signed by a key that is then forgotten.
    static TestCertificate of_key(const std::string& name, const std::string& public_key);

    // Signed by `issuer`, valid for the DNS name and, where given, the IP address; ends at that second since
    // 1970-01-01T00:00Z where one is given.
    static TestCertificate server(const TestCertificate& issuer, const std::string& dns_name,
                                  const std::string& ip_address = "", std::int64_t not_after = 0);

    // An elliptic key, signed by itself: a certificate without RSA.
    static TestCertificate elliptic(const std::string& name);

    std::string pem() const;
    std::string der() const;
    evp_pkey_st* key() const { return m_key.get(); }
    x509_st* x509() const { return m_x509.get(); }

    // Decrypts Base64 of RSA PKCS#1 v1.5, as Sistema TS does.
    std::string decrypt(const std::string& base64) const;

private:
    std::shared_ptr<evp_pkey_st> m_key;
    std::shared_ptr<x509_st> m_x509;
};

} // namespace support
