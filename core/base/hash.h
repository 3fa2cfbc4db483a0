#pragma once

#include <sodium.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assay {

using Sha256 = std::array<uint8_t, 32>;

/// SHA-256 (FIPS 180-4) of some bytes.
Sha256 sha256(std::string_view bytes);

/// The same, fed piece by piece.
class Sha256Stream
{
public:
    Sha256Stream();
    void add(std::string_view bytes);
    Sha256 finish();

private:
    crypto_hash_sha256_state m_state;
};

std::string hex(std::string_view bytes); ///< small letters
template<size_t N>
std::string hex(const std::array<uint8_t, N>& bytes)
{
    return hex(std::string_view(reinterpret_cast<const char*>(bytes.data()), N));
}
std::optional<std::string> unhex(std::string_view digits);

std::string base64(std::string_view bytes);
std::optional<std::string> unbase64(std::string_view text); ///< RFC 4648, padded; nothing else is taken

/// An additive digest of a set of rows: the 512-bit BLAKE2b values of the rows, summed modulo 2^512. A row
/// can be added and taken out again in any order, so the digest after an undo equals the digest before the
/// act.
class FactDigest
{
public:
    void add(std::string_view row);
    void subtract(std::string_view row);
    std::string bytes() const; ///< 64 bytes, little-endian
    static std::optional<FactDigest> fromBytes(std::string_view bytes);
    bool operator==(const FactDigest&) const = default;

private:
    std::array<uint64_t, 8> m_sum{};
};

} // namespace assay
