#include "core/base/uid.h"

#include <fmt/format.h>
#include <sodium.h>

#include <chrono>
#include <cstring>
#include <ctime>

namespace assay {
namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

Uid version7(int64_t milliseconds, uint16_t counter12, const uint8_t random[8])
{
    std::array<uint8_t, 16> b{};
    for (int i = 0; i < 6; ++i)
        b[static_cast<size_t>(i)] = static_cast<uint8_t>(milliseconds >> (40 - 8 * i));
    b[6] = static_cast<uint8_t>(0x70 | (counter12 >> 8 & 0x0F));
    b[7] = static_cast<uint8_t>(counter12);
    std::memcpy(b.data() + 8, random, 8);
    b[8] = static_cast<uint8_t>((b[8] & 0x3F) | 0x80);
    return Uid(b);
}

} // namespace

std::optional<Uid> Uid::parse(std::string_view text)
{
    const bool dashed = text.size() == 36;
    if (!dashed && text.size() != 32)
        return std::nullopt;
    std::array<uint8_t, 16> bytes{};
    size_t digit = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (dashed && (i == 8 || i == 13 || i == 18 || i == 23)) {
            if (text[i] != '-')
                return std::nullopt;
            continue;
        }
        const int value = hexValue(text[i]);
        if (value < 0)
            return std::nullopt;
        bytes[digit / 2] = static_cast<uint8_t>(bytes[digit / 2] << 4 | value);
        ++digit;
    }
    return Uid(bytes);
}

std::optional<Uid> Uid::fromBytes(const void* data, size_t size)
{
    if (size != 16)
        return std::nullopt;
    std::array<uint8_t, 16> bytes{};
    std::memcpy(bytes.data(), data, 16);
    return Uid(bytes);
}

std::string Uid::text() const
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string out;
    out.reserve(36);
    for (size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            out += '-';
        out += kDigits[m_bytes[i] >> 4];
        out += kDigits[m_bytes[i] & 15];
    }
    return out;
}

int64_t SystemClock::nowMilliseconds()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

Uid RandomUids::next()
{
    // A clock that stands still or goes back must not make a later uid sort earlier: the counter carries on
    // in the last millisecond seen, and runs over into the next one (RFC 9562, 6.2, method 1).
    const int64_t now = m_clock.nowMilliseconds();
    if (now > m_lastMilliseconds) {
        m_lastMilliseconds = now;
        m_counter = 0;
    } else if (++m_counter == 0x1000) {
        ++m_lastMilliseconds;
        m_counter = 0;
    }
    uint8_t random[8];
    randombytes_buf(random, sizeof random);
    return version7(m_lastMilliseconds, m_counter, random);
}

std::array<uint8_t, 16> RandomUids::salt()
{
    std::array<uint8_t, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

Uid CountingUids::next()
{
    const uint64_t count = ++m_count;
    uint8_t low[8];
    for (int i = 0; i < 8; ++i)
        low[i] = static_cast<uint8_t>((count & 0xFFFFFFFFFF) >> (56 - 8 * i));
    low[1] = static_cast<uint8_t>(m_seed >> 8);
    low[2] = static_cast<uint8_t>(m_seed);
    return version7(1'700'000'000'000 + static_cast<int64_t>(count), 0, low);
}

std::array<uint8_t, 16> CountingUids::salt()
{
    return next().bytes();
}

std::string isoTime(int64_t milliseconds)
{
    // Rounded down, so that a time before 1970 has its thousandths counted forward too.
    const int64_t thousandths = (milliseconds % 1000 + 1000) % 1000;
    const std::time_t seconds = static_cast<std::time_t>((milliseconds - thousandths) / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", parts.tm_year + 1900, parts.tm_mon + 1,
                       parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, thousandths);
}

} // namespace assay
