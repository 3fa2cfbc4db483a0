#include "tests/core/query/model.h"

#include "core/base/hash.h"
#include "core/store/content.h"
#include "core/text/utf8.h"

namespace assay::query {

namespace {

Bytes bytesOf(const Sha256& hash)
{
    return {std::string(reinterpret_cast<const char*>(hash.data()), hash.size())};
}

} // namespace

StoredModel::StoredModel(Model model) : m_model(std::move(model))
{
    const auto file = m_folder / "model.assay";
    {
        SteppingClock clock;
        CountingUids uids;
        store::Ledger ledger(store::Database::open(file, store::Access::Create), clock, uids);
        store::Act act(ledger, "R. Tester", "annotate");
        ProjectRecord project;
        project.id = ProjectId(act.newUid());
        project.title = "A model";
        act.records().insert(project);
        for (TextVersion& version : m_model.versions) {
            std::string text;
            std::vector<Segment> segments;
            for (const std::string& paragraph : m_model.texts[version.document]) {
                const size_t start = utf8::length(text);
                text += paragraph + "\n";
                Segment segment;
                segment.range = CodePointRange(start, utf8::length(text));
                segments.push_back(segment);
            }
            text += "Version " + std::to_string(version.number) + "\n";
            Segment last;
            last.range =
                CodePointRange(segments.empty() ? 0 : segments.back().range.end(), utf8::length(text));
            segments.push_back(last);
            version.original = bytesOf(store::putBytes(ledger.database(), text));
            version.body = bytesOf(store::putBody(ledger.database(), text, segments));
            version.textHash = bytesOf(sha256(text));
            version.length = static_cast<int64_t>(utf8::length(text));
            version.reader = "plain";
        }
        const auto put = [&](const auto& values) {
            for (const auto& value : values)
                act.records().insert(value);
        };
        put(m_model.reviewers);
        put(m_model.schemes);
        put(m_model.sides);
        put(m_model.tags);
        put(m_model.places);
        put(m_model.actors);
        put(m_model.documents);
        put(m_model.versions);
        put(m_model.passages);
        put(m_model.translations);
        put(m_model.names);
        put(m_model.occasions);
        put(m_model.claims);
        put(m_model.attributions);
        put(m_model.relations);
        put(m_model.exhibits);
        put(m_model.bearings);
        put(m_model.assessments);
        put(m_model.replies);
        put(m_model.views);
        act.commit("The model");
    }
    m_database = store::Database::open(file, store::Access::Read);
}

Uid ModelUids::next(int64_t milliseconds)
{
    ++m_count;
    std::array<uint8_t, 16> bytes{};
    for (size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<uint8_t>(milliseconds >> (40 - 8 * i));
    bytes[6] = 0x70;
    bytes[7] = static_cast<uint8_t>(m_count * 37);
    bytes[8] = 0x80;
    bytes[14] = static_cast<uint8_t>(m_count >> 8);
    bytes[15] = static_cast<uint8_t>(m_count);
    return Uid(bytes);
}

} // namespace assay::query
