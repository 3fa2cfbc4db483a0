#include "core/base/hash.h"

#include <cstring>

namespace assay {
namespace {

std::array<uint64_t, 8> blake2b(std::string_view row)
{
    std::array<uint64_t, 8> words{};
    unsigned char out[64];
    crypto_generichash(out, sizeof out, reinterpret_cast<const unsigned char*>(row.data()), row.size(),
                       nullptr, 0);
    for (size_t i = 0; i < 8; ++i)
        for (size_t j = 0; j < 8; ++j)
            words[i] |= static_cast<uint64_t>(out[i * 8 + j]) << (8 * j);
    return words;
}

} // namespace

Sha256 sha256(std::string_view bytes)
{
    Sha256 out{};
    crypto_hash_sha256(out.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return out;
}

Sha256Stream::Sha256Stream()
{
    crypto_hash_sha256_init(&m_state);
}

void Sha256Stream::add(std::string_view bytes)
{
    crypto_hash_sha256_update(&m_state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

Sha256 Sha256Stream::finish()
{
    Sha256 out{};
    crypto_hash_sha256_final(&m_state, out.data());
    return out;
}

std::string hex(std::string_view bytes)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        out += kDigits[static_cast<unsigned char>(c) >> 4];
        out += kDigits[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

std::optional<std::string> unhex(std::string_view digits)
{
    std::string out(digits.size() / 2, '\0');
    size_t written = 0;
    if (digits.size() % 2 != 0 ||
        sodium_hex2bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), digits.data(), digits.size(),
                       nullptr, &written, nullptr) != 0 ||
        written * 2 != digits.size())
        return std::nullopt;
    return out;
}

std::string base64(std::string_view bytes)
{
    std::string out(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    out.resize(std::strlen(out.c_str()));
    return out;
}

std::optional<std::string> unbase64(std::string_view text)
{
    std::string out(text.size() / 4 * 3 + 3, '\0');
    size_t written = 0;
    const char* end = nullptr;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), text.data(), text.size(),
                          nullptr, &written, &end, sodium_base64_VARIANT_ORIGINAL) != 0 ||
        end != text.data() + text.size())
        return std::nullopt;
    out.resize(written);
    return out;
}

void FactDigest::add(std::string_view row)
{
    const auto words = blake2b(row);
    unsigned carry = 0;
    for (size_t i = 0; i < 8; ++i) {
        const uint64_t partial = m_sum[i] + words[i];
        const unsigned first = partial < words[i] ? 1U : 0U;
        m_sum[i] = partial + carry;
        carry = first + (m_sum[i] < partial ? 1U : 0U);
    }
}

void FactDigest::subtract(std::string_view row)
{
    const auto words = blake2b(row);
    unsigned borrow = 0;
    for (size_t i = 0; i < 8; ++i) {
        const uint64_t partial = m_sum[i] - words[i];
        const unsigned first = m_sum[i] < words[i] ? 1U : 0U;
        m_sum[i] = partial - borrow;
        borrow = first + (partial < borrow ? 1U : 0U);
    }
}

std::string FactDigest::bytes() const
{
    std::string out;
    for (const uint64_t word : m_sum)
        for (int j = 0; j < 8; ++j)
            out += static_cast<char>(word >> (8 * j));
    return out;
}

std::optional<FactDigest> FactDigest::fromBytes(std::string_view bytes)
{
    if (bytes.size() != 64)
        return std::nullopt;
    FactDigest digest;
    for (size_t i = 0; i < 64; ++i)
        digest.m_sum[i / 8] |= static_cast<uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * (i % 8));
    return digest;
}

} // namespace assay
