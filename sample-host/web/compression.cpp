#include "web/compression.hpp"

#include <zlib.h>

#include <stdexcept>
#include <utility>

namespace sample_host::web {

namespace {

constexpr int k_gzip_format = 16 + MAX_WBITS; // zlib's way to ask for a gzip header
constexpr int k_memory_level = 8;             // zlib's default

} // namespace

std::string gzip(std::string_view content)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, k_gzip_format, k_memory_level, Z_DEFAULT_STRATEGY) !=
        Z_OK) {
        throw std::runtime_error("gzip: no memory");
    }
    std::string result(deflateBound(&stream, content.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data())); // zlib only reads it
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    const int outcome = deflate(&stream, Z_FINISH);
    result.resize(stream.total_out);
    deflateEnd(&stream);
    if (outcome != Z_STREAM_END) throw std::runtime_error("gzip: the content cannot be compressed");
    return result;
}

bool takes_gzip(const Request& request)
{
    const auto accepted = request.header("accept-encoding");
    const auto at = accepted.find("gzip");
    if (at == std::string_view::npos) return false;
    return !accepted.substr(at).starts_with("gzip;q=0") || accepted.substr(at).starts_with("gzip;q=0.");
}

bool is_worth_compressing(std::string_view content_type)
{
    return content_type.starts_with("text/css") || content_type.starts_with("text/javascript") ||
           content_type.starts_with("image/svg+xml");
}

void set_compressed(Response& response, std::string gzipped)
{
    response.body = std::move(gzipped);
    response.headers.emplace_back("Content-Encoding", "gzip");
}

} // namespace sample_host::web
