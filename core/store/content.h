#pragma once

#include "core/base/hash.h"
#include "core/base/progress.h"
#include "core/document/segment.h"
#include "core/store/database.h"

#include <functional>
#include <string>
#include <vector>

// The bytes and texts of sources: insert-only, held once for each hash, outside the journal.
namespace assay::store {

/// Stores bytes unless they are here already. Returns their SHA-256.
Sha256 putBytes(Database& database, std::string_view bytes);
std::optional<std::string> bytesOf(Database& database, std::string_view sha256);
bool hasBytes(Database& database, std::string_view sha256);
bool hasBody(Database& database, std::string_view sha256);

/// The hash that names a text cut into segments: SHA-256 over kind, level, continues and text of each.
Sha256 bodyHash(const std::string& text, const std::vector<Segment>& segments);

/// Stores a text and feeds the search index of sources. Returns its body hash.
Sha256 putBody(Database& database, const std::string& text, const std::vector<Segment>& segments,
               Progress* progress = nullptr);

/// One stored segment with its words.
struct StoredSegment
{
    int64_t id = 0;
    Segment segment;
    std::string text;
};

/// The whole text of a body. Throws Error(Corruption) where there is none.
std::string textOf(Database& database, std::string_view bodySha256);
/// All segments, or those that touch a range, in order.
void forEachSegment(Database& database, std::string_view bodySha256,
                    const std::function<bool(const StoredSegment&)>& f);
std::vector<StoredSegment> segmentsIn(Database& database, std::string_view bodySha256, CodePointRange range);
/// Code points [range) of a body, read from the segments that hold them.
std::string slice(Database& database, std::string_view bodySha256, CodePointRange range);

/// Takes a text that nothing points at out again. The key is the body's own. Its words stay in the search
/// index: whoever calls makes that anew (Derived::rebuild).
void removeBody(Database& database, int64_t body);

} // namespace assay::store
