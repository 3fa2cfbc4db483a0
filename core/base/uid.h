#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace assay {

/// A 128-bit identity that is the same in every copy of a project: a UUIDv7 (RFC 9562), so later ones sort
/// later.
class Uid
{
public:
    constexpr Uid() = default;
    explicit constexpr Uid(const std::array<uint8_t, 16>& bytes) : m_bytes(bytes) {}

    /// The canonical form, 36 characters in small letters, or 32 hexadecimal digits; nothing else is taken.
    static std::optional<Uid> parse(std::string_view text);
    static std::optional<Uid> fromBytes(const void* data, size_t size);

    std::string text() const; ///< 8-4-4-4-12 in small letters
    const std::array<uint8_t, 16>& bytes() const { return m_bytes; }
    bool isNull() const { return *this == Uid(); }
    auto operator<=>(const Uid&) const = default;

private:
    std::array<uint8_t, 16> m_bytes{};
};

/// A Uid that knows what it names, so that a ClaimId is not a DocumentId.
template<class Kind>
struct Id
{
    Uid uid;
    Id() = default;
    explicit Id(Uid value) : uid(value) {}
    bool isNull() const { return uid.isNull(); }
    auto operator<=>(const Id&) const = default;
};

/// Where time comes from. Injected, so that tests and the sample project are the same byte for byte.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual int64_t nowMilliseconds() = 0; ///< since 1970-01-01T00:00:00Z
};

/// Where identities and salts come from. One thread at a time.
class UidSource
{
public:
    virtual ~UidSource() = default;
    virtual Uid next() = 0; ///< later than every one before it from the same source
    virtual std::array<uint8_t, 16> salt() = 0;
};

/// The machine's clock and random numbers.
class SystemClock : public Clock
{
public:
    int64_t nowMilliseconds() override;
};

class RandomUids : public UidSource
{
public:
    explicit RandomUids(Clock& clock) : m_clock(clock) {}
    Uid next() override;
    std::array<uint8_t, 16> salt() override;

private:
    Clock& m_clock;
    int64_t m_lastMilliseconds = 0;
    uint16_t m_counter = 0;
};

/// A clock that starts at `start` and goes on by `step` at each look.
class SteppingClock : public Clock
{
public:
    explicit SteppingClock(int64_t start = 1'700'000'000'000, int64_t step = 1000)
        : m_now(start), m_step(step)
    {
    }
    int64_t nowMilliseconds() override { return m_now += m_step; }

private:
    int64_t m_now;
    int64_t m_step;
};

/// Counts up from a seed; the same seed gives the same identities and salts.
class CountingUids : public UidSource
{
public:
    explicit CountingUids(uint32_t seed = 1) : m_seed(seed) {}
    Uid next() override;
    std::array<uint8_t, 16> salt() override;

private:
    uint32_t m_seed;
    uint64_t m_count = 0;
};

/// "2026-11-23T05:44:57.123Z"
std::string isoTime(int64_t milliseconds);

} // namespace assay

template<>
struct std::hash<assay::Uid>
{
    size_t operator()(const assay::Uid& uid) const noexcept
    {
        // The last eight bytes are the random ones.
        uint64_t value = 0;
        for (size_t i = 8; i < 16; ++i)
            value = value << 8 | uid.bytes()[i];
        return std::hash<uint64_t>()(value ^ uid.bytes()[6]);
    }
};
template<class Kind>
struct std::hash<assay::Id<Kind>>
{
    size_t operator()(const assay::Id<Kind>& id) const noexcept { return std::hash<assay::Uid>()(id.uid); }
};
