#include "core/table/surroundings.h"

#include "core/store/content.h"
#include "core/store/withheld.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace assay::table {

namespace {

// How far back a heading is looked for; a text without any is not read from its beginning for each quote.
constexpr int64_t kFarthestHeading = 400;

std::string shortened(std::string text, size_t most)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (utf8::length(text) > most) {
        text.resize(utf8::byteOf(text, most));
        text = text.substr(0, text.find_last_of(' ')) + "…";
    }
    text.erase(text.find_last_not_of(" =#") + 1);
    text.erase(0, text.find_first_not_of(" =#"));
    return text;
}

} // namespace

Stand Surroundings::stand(int64_t passage, size_t most)
{
    if (!m_anchor.isPrepared()) {
        m_anchor = Query(
            m_database,
            "SELECT a.start, a.end, v.id, v.body, b.id, n.state, v.length FROM passage p "
            "JOIN anchor n ON n.id = (SELECT x.id FROM anchor x JOIN text_version w ON w.id = x.version_id "
            "WHERE x.passage_id = p.id ORDER BY w.number DESC LIMIT 1) "
            "JOIN anchor a ON a.id = (SELECT x.id FROM anchor x JOIN text_version w ON w.id = x.version_id "
            "WHERE x.passage_id = p.id AND x.start IS NOT NULL ORDER BY w.number DESC LIMIT 1) "
            "JOIN text_version v ON v.id = a.version_id JOIN body b ON b.sha256 = v.body WHERE p.id = ?1");
        m_heading =
            Query(m_database,
                  "SELECT position, kind, text, continues FROM segment WHERE body_id = ?1 AND start <= ?2 "
                  "ORDER BY start DESC LIMIT ?3");
    }
    Stand result;
    m_anchor.bind(1, passage);
    if (!m_anchor.step()) {
        m_anchor.reset();
        return result;
    }
    result.start = static_cast<size_t>(m_anchor.integer(0));
    result.end = static_cast<size_t>(m_anchor.integer(1));
    result.version = m_anchor.integer(2);
    result.body = m_anchor.bytes(3);
    const int64_t bodyId = m_anchor.integer(4);
    result.state = m_anchor.text(5);
    m_anchor.reset();

    m_heading.bind(1, bodyId);
    m_heading.bind(2, static_cast<int64_t>(result.start));
    m_heading.bind(3, kFarthestHeading);
    int64_t paragraphs = 0;
    int64_t position = 0;
    std::string heading;
    for (bool first = true; m_heading.step(); first = false) {
        if (first)
            position = m_heading.integer(0);
        if (m_heading.text(1) == "heading") {
            heading = shortened(m_names.cut(m_heading.text(2)), 60);
            break;
        }
        paragraphs += m_heading.integer(3) == 0;
    }
    m_heading.reset();
    if (!heading.empty())
        result.place = paragraphs == 0 ? heading : heading + ", paragraph " + std::to_string(paragraphs);
    else if (paragraphs < kFarthestHeading)
        result.place = "paragraph " + std::to_string(std::max<int64_t>(paragraphs, 1));
    else
        result.place = "block " + std::to_string(position + 1);

    if (most == 0)
        return result;
    const auto segments =
        store::segmentsIn(m_database, result.body, CodePointRange(result.start, result.end));
    if (segments.empty())
        return result;
    result.first = std::min(result.start, segments.front().segment.range.start());
    result.last = std::max(result.end, segments.back().segment.range.end());
    result.from = result.start - std::min(result.start - result.first, most);
    result.to = std::min(result.last, result.end + most);
    return result;
}

Surrounding Surroundings::of(int64_t passage, size_t most)
{
    const Stand where = stand(passage, most);
    Surrounding around;
    if (where.version == 0)
        return around;
    around.before = words(where, passage, where.from, where.start);
    around.after = words(where, passage, where.end, where.to);
    trimBefore(around.before, where.from > where.first);
    trimAfter(around.after, where.to < where.last);
    return around;
}

void Surroundings::trimBefore(std::string& words, bool isCut)
{
    if (isCut) {
        const size_t space = words.find(' ');
        words = "…" + (space == std::string::npos ? words : words.substr(space));
    }
    words.erase(0, words.find_first_not_of("\n "));
}

void Surroundings::trimAfter(std::string& words, bool isCut)
{
    if (isCut) {
        const size_t space = words.rfind(' ');
        words = (space == std::string::npos ? words : words.substr(0, space + 1)) + "…";
    }
    words.erase(words.find_last_not_of("\n ") + 1);
}

std::string Surroundings::words(const Stand& stand, int64_t passage, size_t start, size_t end)
{
    if (start >= end)
        return {};
    const std::string& body = stand.body;
    if (m_internal)
        return store::slice(m_database, body, CodePointRange(start, end));
    std::string text;
    size_t at = start;
    for (const Stretch& stretch : internalIn(stand.version, body)) {
        const size_t from = std::max(at, stretch.start);
        const size_t to = std::min(end, stretch.end);
        if (from >= to || (stretch.passage != 0 && stretch.passage == passage))
            continue;
        if (from > at)
            text += store::slice(m_database, body, CodePointRange(at, from));
        text += stretch.passage == 0 ? "(name withheld)" : "(words withheld)";
        at = to;
    }
    if (at < end)
        text += store::slice(m_database, body, CodePointRange(at, end));
    return text;
}

const std::vector<Surroundings::Stretch>& Surroundings::internalIn(int64_t version, const std::string& body)
{
    const auto known = m_internalStretches.find(version);
    if (known != m_internalStretches.end())
        return known->second;
    if (!m_internalPassages.isPrepared())
        m_internalPassages =
            Query(m_database,
                  std::string(
                      "SELECT a.start, a.end, p.id FROM anchor a JOIN passage p ON p.id = a.passage_id WHERE "
                      "a.version_id = ?1 AND a.start IS NOT NULL AND (p.visibility = 'internal'") +
                      (store::hasInternalActors(m_database) ? " OR p.id IN " + store::kPassagesNamingInternal
                                                            : "") +
                      ") ORDER BY a.start, p.id");
    if (m_internalStretches.size() >= 256)
        m_internalStretches.clear();
    std::vector<Stretch>& stretches = m_internalStretches[version];
    m_internalPassages.bind(1, version);
    while (m_internalPassages.step())
        stretches.push_back({static_cast<size_t>(m_internalPassages.integer(0)),
                             static_cast<size_t>(m_internalPassages.integer(1)),
                             m_internalPassages.integer(2)});
    m_internalPassages.reset();
    if (!m_names.any())
        return stretches;
    store::forEachSegment(m_database, body, [&](const store::StoredSegment& segment) {
        for (const CodePointRange& name : m_names.in(segment.text))
            stretches.push_back({segment.segment.range.start() + name.start(),
                                 segment.segment.range.start() + name.end(), 0});
        return true;
    });
    // Where a passage and a name begin together, the longer tells more of what is left out.
    std::stable_sort(stretches.begin(), stretches.end(), [](const Stretch& a, const Stretch& b) {
        return a.start != b.start ? a.start < b.start : a.end > b.end;
    });
    return stretches;
}

void Surroundings::forget()
{
    m_names.forget();
    m_internalStretches.clear();
    m_internalPassages = Query();
}

} // namespace assay::table
