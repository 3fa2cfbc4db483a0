#include "core/exchange/content_lines.h"

#include "core/base/hash.h"
#include "core/claim/vocabulary.h"
#include "core/store/content.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace assay {
namespace {

Result<int64_t> number(const JsonNode& line, const char* name)
{
    const JsonNode* node = line.find(name);
    if (!node || node->type != JsonNode::Type::Integer || node->integer < 0)
        return mistake(std::string("A content line needs '") + name + "', a whole number.");
    return node->integer;
}

Result<void> onlyKeys(const JsonNode& line, std::initializer_list<std::string_view> known)
{
    for (const auto& [name, node] : line.members)
        if (std::find(known.begin(), known.end(), name) == known.end())
            return mistake("Unknown field '" + std::string(name) + "'.");
    return {};
}

std::string asText(const Sha256& hash)
{
    return std::string(reinterpret_cast<const char*>(hash.data()), hash.size());
}

} // namespace

Result<void> ContentLines::begin(const JsonNode& line, const char* what)
{
    const JsonNode* hash = line.find("sha256");
    const auto digits = hash && hash->isText() ? unhex(hash->text) : std::nullopt;
    if (!digits || digits->size() != 32)
        return mistake("A content line needs 'sha256', 64 hexadecimal digits.");
    const auto part = number(line, "part");
    if (!part)
        return tl::make_unexpected(part.error());
    if (*part == 0) {
        if (auto done = finish(); !done)
            return done;
        m_what = what;
        m_hash = *digits;
        m_part = 0;
        m_bytes.clear();
        m_segments.clear();
        m_length = 0;
    }
    if (m_what != what || m_hash != *digits || m_part != *part)
        return mistake("Part " + std::to_string(*part) + " of the content " + std::string(hash->text) +
                       " does not follow the part before it.");
    ++m_part;
    return {};
}

Result<void> ContentLines::bytes(const JsonNode& line)
{
    if (auto known = onlyKeys(line, {"kind", "sha256", "part", "parts", "base64"}); !known)
        return known;
    if (auto begun = begin(line, "bytes"); !begun)
        return begun;
    const auto parts = number(line, "parts");
    if (!parts)
        return tl::make_unexpected(parts.error());
    const JsonNode* data = line.find("base64");
    const auto piece = data && data->isText() ? unbase64(data->text) : std::nullopt;
    if (!piece)
        return mistake("'base64' does not hold base64.");
    m_bytes += *piece;
    if (m_part < *parts)
        return {};
    m_what.clear();
    if (asText(sha256(m_bytes)) != m_hash)
        return mistake("The bytes do not have the SHA-256 " + hex(m_hash) + " that the line gives them.");
    store::putBytes(m_database, m_bytes);
    m_bytes.clear();
    return {};
}

Result<void> ContentLines::text(const JsonNode& line)
{
    if (auto known = onlyKeys(line, {"kind", "sha256", "part", "last", "segments"}); !known)
        return known;
    if (auto begun = begin(line, "text"); !begun)
        return begun;
    const JsonNode* segments = line.find("segments");
    const JsonNode* last = line.find("last");
    if (!segments || !segments->isList() || !last || last->type != JsonNode::Type::Boolean)
        return mistake("A text line needs 'segments', a list, and 'last', true or false.");
    for (const auto& item : segments->items) {
        const JsonNode* kind = item.find("kind");
        const JsonNode* level = item.find("level");
        const JsonNode* continues = item.find("continues");
        const JsonNode* text = item.find("text");
        const auto parsed = kind && kind->isText() ? fromToken<SegmentKind>(kind->text) : std::nullopt;
        if (!parsed || !level || level->type != JsonNode::Type::Integer || !continues ||
            continues->type != JsonNode::Type::Boolean || !text || !text->isText() ||
            item.members.size() != 4)
            return mistake("A segment needs kind, level, continues and text.");
        Segment segment;
        segment.kind = *parsed;
        segment.level = static_cast<int>(level->integer);
        segment.continues = continues->boolean;
        const size_t length = utf8::length(text->text);
        segment.range = CodePointRange(m_length, m_length + length);
        m_length += length;
        m_segments.push_back(segment);
        m_bytes += text->text;
    }
    if (!last->boolean)
        return {};
    m_what.clear();
    if (asText(store::bodyHash(m_bytes, m_segments)) != m_hash)
        return mistake("The text does not have the SHA-256 " + hex(m_hash) + " that the line gives it.");
    store::putBody(m_database, m_bytes, m_segments);
    m_bytes.clear();
    m_segments.clear();
    return {};
}

Result<void> ContentLines::finish() const
{
    if (m_what.empty())
        return {};
    return mistake("The content " + hex(m_hash) + " ends before its last part.");
}

} // namespace assay
