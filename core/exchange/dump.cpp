#include "core/exchange/dump.h"

#include "core/base/hash.h"
#include "core/exchange/field_writer.h"
#include "core/store/content.h"
#include "core/store/read_transaction.h"
#include "core/store/records.h"

#include <algorithm>

namespace assay {
namespace {

constexpr size_t kBytesPerLine = 1 << 20;
constexpr size_t kTextPerLine = 1 << 20;

void dumpBytes(store::Database& database, const std::string& hash,
               const std::function<void(std::string_view)>& write)
{
    const auto bytes = store::bytesOf(database, hash);
    if (!bytes)
        throw Error(ErrorKind::Corruption,
                    "The bytes with the SHA-256 " + hex(hash) + " are missing. Run verify.");
    const size_t parts = std::max<size_t>(1, (bytes->size() + kBytesPerLine - 1) / kBytesPerLine);
    for (size_t part = 0; part < parts; ++part) {
        const auto piece = std::string_view(*bytes).substr(part * kBytesPerLine, kBytesPerLine);
        std::string line = "{\"kind\":\"bytes\",\"sha256\":\"" + hex(hash) +
                           "\",\"part\":" + std::to_string(part) + ",\"parts\":" + std::to_string(parts) +
                           ",\"base64\":\"" + base64(piece) + "\"}\n";
        write(line);
    }
}

/// Segments are gathered until a line is long enough; the last line of a text says that it is.
void dumpText(store::Database& database, const std::string& hash,
              const std::function<void(std::string_view)>& write)
{
    std::string segments;
    size_t part = 0;
    const auto flush = [&](bool last) {
        write("{\"kind\":\"text\",\"sha256\":\"" + hex(hash) + "\",\"part\":" + std::to_string(part) +
              ",\"last\":" + (last ? "true" : "false") + ",\"segments\":[" + segments + "]}\n");
        segments.clear();
        ++part;
    };
    store::forEachSegment(database, hash, [&](const store::StoredSegment& stored) {
        if (segments.size() >= kTextPerLine)
            flush(false);
        segments += segments.empty() ? "{\"kind\":" : ",{\"kind\":";
        appendJsonText(segments, tokenOf(stored.segment.kind));
        segments += ",\"level\":" + std::to_string(stored.segment.level);
        segments += stored.segment.continues ? ",\"continues\":true" : ",\"continues\":false";
        segments += ",\"text\":";
        appendJsonText(segments, stored.text);
        segments += '}';
        return true;
    });
    flush(true);
}

} // namespace

void dump(store::Database& database, const std::function<void(std::string_view line)>& write,
          Progress* progress)
{
    const store::ReadTransaction oneState(database);
    write("{\"kind\":\"format\",\"name\":\"assay-dump\",\"version\":" + std::to_string(kDumpVersion) + "}\n");
    std::vector<std::string> originals;
    std::vector<std::string> bodies;
    store::forEach<TextVersion>(database, [&](const TextVersion& version) {
        originals.push_back(version.original.value);
        bodies.push_back(version.body.value);
        return true;
    });
    store::forEach<Exhibit>(database, [&](const Exhibit& exhibit) {
        if (!exhibit.file.value.empty())
            originals.push_back(exhibit.file.value);
        return true;
    });
    for (auto* hashes : {&originals, &bodies}) {
        std::sort(hashes->begin(), hashes->end());
        hashes->erase(std::unique(hashes->begin(), hashes->end()), hashes->end());
    }
    for (const auto& hash : originals)
        dumpBytes(database, hash, write);
    for (const auto& hash : bodies)
        dumpText(database, hash, write);
    uint64_t done = 0;
    forEachKind([&](const auto& sample) {
        using T = std::decay_t<decltype(sample)>;
        store::forEach<T>(database, [&](const T& value) {
            if (progress && ++done % 256 == 0)
                progress->tick("Writing", done, 0);
            write(factLine(value) + "\n");
            return true;
        });
    });
}

} // namespace assay
