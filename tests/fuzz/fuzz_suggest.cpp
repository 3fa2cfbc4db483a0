// Any bytes as a document: no crash, every range of every proposal inside the text and in order, and what is
// written of it as JSON reads back the same.

#include "core/suggest/proposal_json.h"
#include "core/suggest/suggest.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const assay::suggest::Engine engine(ASSAY_SOURCE_DIR "/data");
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const bool nested : {false, true}) {
        assay::suggest::Options options;
        options.nested = nested;
        const auto proposals = engine.propose(text, options);
        for (const auto& p : proposals) {
            require(p.cue.size() == 1 && !p.content.empty());
            size_t last = 0;
            for (const auto& r : p.content) {
                require(r.start() >= last && r.end() > r.start() && r.end() <= size);
                last = r.end();
            }
            for (const auto& r : p.source)
                require(r.end() > r.start() && r.end() <= size);
            require(!p.answers || *p.answers < proposals.size());
            const std::string json = assay::suggest::toJson(p, 1);
            const auto read = assay::suggest::proposalFromJson(json);
            require(read.has_value() && assay::suggest::toJson(*read, 1) == json);
        }
    }
    return 0;
}
