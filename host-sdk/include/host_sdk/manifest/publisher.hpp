#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace host_sdk::manifest {

/// Somebody whose plugins the administrator trusts. A plain value.
struct Publisher {
    std::string name;
    std::string public_key; ///< Ed25519, PEM ("-----BEGIN PUBLIC KEY-----")
};

/// The publishers of a folder: each `<name>.pem` is the public key of one, by name. A folder that does not exist trusts
/// nobody. Throws std::runtime_error for a file that is not an Ed25519 public key; the text names it.
std::vector<Publisher> read_publishers(const std::filesystem::path& folder);

/// The signature of a manifest lies beside it: 64 bytes over the bytes of manifest.json, and through library.sha256
/// over the library too. Templates, locales and assets are not signed.
inline constexpr const char* k_signature_file = "manifest.sig";

enum class Signing {
    absent,  ///< there is no manifest.sig
    trusted, ///< by one of the publishers, over these very bytes
    foreign, ///< by somebody else, over other bytes, or not a signature at all
};

struct SignatureCheck {
    Signing signing = Signing::absent;
    std::string publisher; ///< who, when trusted
};

/// Whether one of the publishers signed the manifest of the package. Runs nothing of the package; never throws on what
/// the package holds.
SignatureCheck check_signature(const std::filesystem::path& package_directory,
                               const std::vector<Publisher>& publishers);

} // namespace host_sdk::manifest
