#pragma once

#include "core/base/result.h"
#include "core/document/segment.h"
#include "core/exchange/json.h"
#include "core/store/database.h"

#include <string>
#include <vector>

namespace assay {

/// Puts the pieces of bytes and texts in a dump together and stores what is whole and matches its hash.
class ContentLines
{
public:
    explicit ContentLines(store::Database& database) : m_database(database) {}
    Result<void> bytes(const JsonNode& line);
    Result<void> text(const JsonNode& line);
    /// A mistake when something was begun and never ended.
    Result<void> finish() const;

private:
    Result<void> begin(const JsonNode& line, const char* what);
    store::Database& m_database;
    std::string m_what; ///< "bytes" or "text" while something is open
    std::string m_hash;
    int64_t m_part = 0;
    std::string m_bytes;
    std::vector<Segment> m_segments;
    size_t m_length = 0;
};

} // namespace assay
