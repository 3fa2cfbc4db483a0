#pragma once

#include "core/store/content.h"
#include "core/store/ledger.h"
#include "core/table/request.h"
#include "tests/support/temp_folder.h"

#include <memory>
#include <string>

// A project small enough to know by heart, with one of everything that a table shows.
namespace assay::table::test {

inline const std::string kBridgeText =
    "Background\n\n"
    "The bridge had been mined before the truce, Okafor reportedly said. The army said that "
    "there were no mines at all. Vera Stone, a nurse, saw two trucks.\n\n"
    "Answers\n\n"
    "A spokesman did not want to comment.\n";

class SmallProject
{
public:
    SmallProject()
    {
        m_ledger = std::make_unique<store::Ledger>(store::Database::open(file(), store::Access::Create),
                                                   m_clock, m_uids);
        store::Act act(*m_ledger, "R. Ames", "annotate");
        m_act = &act;
        fill();
        act.commit("Made");
        m_act = nullptr;
    }

    std::filesystem::path file() const { return m_folder / "small.assay"; }
    store::Database& database() { return m_ledger->database(); }
    std::unique_ptr<store::Database> reader() const
    {
        return store::Database::open(file(), store::Access::Read);
    }

    /// One more act on it.
    template<class F>
    void change(F&& f)
    {
        store::Act act(*m_ledger, "R. Ames", "annotate");
        m_act = &act;
        f(*this);
        act.commit("Changed");
        m_act = nullptr;
    }
    template<class T>
    auto add(T value)
    {
        value.id = decltype(value.id)(m_act->newUid());
        m_act->records().insert(value);
        return value.id;
    }
    store::RecordWriter& records() { return m_act->records(); }

    ActorId actor(const std::string& name, ActorKind kind, Visibility visibility = Visibility::Public)
    {
        Actor actor;
        actor.kind = kind;
        actor.visibility = visibility;
        const ActorId id = add(actor);
        if (!name.empty()) {
            Name written;
            written.actor = id;
            written.text = name;
            written.printed = true;
            add(written);
        }
        return id;
    }

    struct Source
    {
        DocumentId document;
        TextVersionId version;
        OccasionId voice;
        std::string text;
    };
    Source source(const std::string& title, const std::string& text, Document document)
    {
        Source made;
        made.text = text;
        document.title = title;
        document.voice = actor("", ActorKind::OwnVoice);
        made.document = add(document);
        std::vector<Segment> segments;
        for (size_t at = 0; at < text.size();) {
            size_t end = text.find("\n\n", at);
            end = end == std::string::npos ? text.size() : end + 2;
            Segment segment;
            segment.kind = end - at < 16 ? SegmentKind::Heading : SegmentKind::Paragraph;
            segment.level = segment.kind == SegmentKind::Heading ? 2 : 0;
            segment.range = CodePointRange(at, end);
            segments.push_back(segment);
            at = end;
        }
        TextVersion version;
        version.document = made.document;
        const Sha256 original = store::putBytes(m_act->database(), text);
        const Sha256 body = store::putBody(m_act->database(), text, segments);
        version.original.value.assign(original.begin(), original.end());
        version.body.value.assign(body.begin(), body.end());
        version.textHash = version.original;
        version.length = static_cast<int64_t>(text.size());
        version.reader = "plain";
        version.fileName = "bridge.txt";
        made.version = add(version);
        Occasion voice;
        voice.actors = {document.voice};
        voice.how = How::Writes;
        voice.document = made.document;
        voice.ownVoice = true;
        made.voice = add(voice);
        return made;
    }

    PassageId passage(const Source& source, const std::string& quote,
                      Visibility visibility = Visibility::Public)
    {
        Passage passage;
        passage.document = source.document;
        passage.home = source.version;
        passage.quote = quote;
        passage.visibility = visibility;
        const size_t at = source.text.find(quote); // all ASCII: bytes are code points
        passage.prefix = source.text.substr(at - std::min<size_t>(at, 32), std::min<size_t>(at, 32));
        passage.suffix = source.text.substr(at + quote.size(), 32);
        Anchor anchor;
        anchor.version = source.version;
        anchor.state = AnchorState::Exact;
        anchor.start = static_cast<int64_t>(at);
        anchor.end = static_cast<int64_t>(at + quote.size());
        passage.anchors = {anchor};
        return add(passage);
    }

    OccasionId occasion(ActorId actor, How how, FuzzyDate said = {}, const std::string& venue = {})
    {
        Occasion occasion;
        occasion.actors = {actor};
        occasion.how = how;
        occasion.said = std::move(said);
        occasion.venue = venue;
        return add(occasion);
    }

    AttributionId attribution(ClaimId claim, const Source& source, PassageId content, std::vector<Link> links,
                              Stance stance = Stance::Asserts, Basis basis = Basis::Unknown)
    {
        Attribution attribution;
        attribution.claim = claim;
        attribution.document = source.document;
        if (!content.isNull())
            attribution.content = {content};
        Link voice;
        voice.occasion = source.voice;
        voice.mode = Mode::OwnVoice;
        attribution.chain = {voice};
        attribution.chain.insert(attribution.chain.end(), links.begin(), links.end());
        attribution.stance = stance;
        attribution.basis = basis;
        return add(attribution);
    }
    static Link link(OccasionId occasion, Mode mode = Mode::Reported)
    {
        Link link;
        link.occasion = occasion;
        link.mode = mode;
        return link;
    }

    ActorId okafor, radio, army, stone;
    ClaimId mined, trucks, order, repaired, empty;
    Source bridge, memo, later;
    AttributionId denial;

private:
    void fill();

    assay::test::TempFolder m_folder;
    SteppingClock m_clock;
    CountingUids m_uids;
    std::unique_ptr<store::Ledger> m_ledger;
    store::Act* m_act = nullptr;
};

} // namespace assay::table::test
