#include "tests/bench/generator.h"

#include "core/base/hash.h"
#include "core/claim/values.h"
#include "core/exchange/field_writer.h"
#include "core/store/content.h"
#include "core/text/script.h"
#include "core/text/utf8.h"
#include "tests/bench/chance.h"

#include <algorithm>
#include <array>
#include <vector>

namespace assay::bench {
namespace {

constexpr size_t kClaimsPerDocument = 50;
constexpr size_t kWords = 3000;
constexpr size_t kTags = 40;

struct Place
{
    size_t start, end; ///< code points in the document's text
    std::string quote, prefix, suffix;
};

class Generator
{
public:
    Generator(size_t claims, const std::function<void(std::string_view)>& write)
        : m_claims(claims), m_documents((claims + kClaimsPerDocument - 1) / kClaimsPerDocument),
          m_actors(std::clamp<size_t>(claims / 50, 20, 5000)), m_write(write)
    {
        for (size_t i = 0; i < kWords; ++i)
            m_words.push_back(word(i));
    }

    void run()
    {
        m_write("{\"kind\":\"format\",\"name\":\"assay-dump\",\"version\":1}\n");
        for (size_t d = 0; d < m_documents; ++d)
            content(d);
        ProjectRecord project;
        project.title = "A made project of " + std::to_string(m_claims) + " claims";
        put(project);
        people();
        for (size_t d = 0; d < m_documents; ++d)
            document(d);
        for (size_t d = 0; d < m_documents; ++d)
            put(version(d));
        eachAttribution([this](size_t claim, size_t which) { put(passage(claim, which)); });
        for (size_t a = 0; a < m_actors; ++a)
            names(a);
        for (size_t d = 0; d < m_documents; ++d) {
            Occasion occasion;
            occasion.id.uid = uid(kVoiceOccasion, d);
            occasion.actors = {ActorId(uid(kVoice, d))};
            occasion.how = How::Writes;
            occasion.said = day(mixed(d, 9));
            occasion.document.uid = uid(kDocument, d);
            occasion.ownVoice = true;
            put(occasion);
        }
        eachAttribution([this](size_t claim, size_t which) { put(occasion(claim, which)); });
        for (size_t c = 0; c < m_claims; ++c)
            put(claim(c));
        eachAttribution([this](size_t claim, size_t which) { put(attribution(claim, which)); });
    }

private:
    template<class T>
    void put(const T& value)
    {
        m_write(factLine(value) + "\n");
    }
    /// Every claim is asserted; every second is answered.
    template<class F>
    void eachAttribution(F&& f)
    {
        for (size_t c = 0; c < m_claims; ++c)
            for (size_t which = 0; which < 1 + c % 2; ++which)
                f(c, which);
    }
    static uint64_t number(size_t claim, size_t which) { return claim * 2 + which; }

    std::string sentence(uint64_t seed, size_t words) const
    {
        std::string out;
        for (size_t i = 0; i < words; ++i)
            out += (i ? " " : "") + m_words[skewed(mixed(seed, i, 5), kWords)];
        return out;
    }
    std::string statement(size_t claim) const { return sentence(claim + 1, 14 + claim % 17); }
    std::string quoted(size_t claim, size_t which) const
    {
        return sentence(mixed(claim, which, 77), 8 + claim % 9) + " " + std::to_string(number(claim, which));
    }
    std::string actorName(size_t actor) const
    {
        std::string given = m_words[actor * 31 % kWords];
        std::string family = m_words[(actor * 17 + 5) % kWords] + "ov" + std::to_string(actor % 7);
        given[0] = static_cast<char>(given[0] - 32);
        family[0] = static_cast<char>(family[0] - 32);
        return given + " " + family.substr(0, family.size() - 1);
    }
    size_t speaker(size_t claim, size_t which) const { return skewed(mixed(claim, which, 3), m_actors); }

    /// One paragraph a claim; where its quotes stand.
    std::pair<std::string, std::vector<Place>> textOf(size_t document) const
    {
        std::string text;
        std::vector<std::pair<size_t, size_t>> bytes;
        const size_t first = document * kClaimsPerDocument;
        const size_t last = std::min(first + kClaimsPerDocument, m_claims);
        for (size_t c = first; c < last; ++c) {
            for (size_t which = 0; which < 1 + c % 2; ++which) {
                text += actorName(speaker(c, which)) + (which ? " denied that " : " said that ");
                const size_t start = text.size();
                text += quoted(c, which);
                bytes.emplace_back(start, text.size());
                text += ". ";
            }
            text += "\n\n";
        }
        std::vector<Place> places;
        for (const auto& [start, end] : bytes) {
            const size_t from = start < 32 ? 0 : start - 32;
            places.push_back({start, end, text.substr(start, end - start), text.substr(from, start - from),
                              text.substr(end, 32)});
        }
        return {text, places};
    }
    void load(size_t document)
    {
        if (m_loaded == document)
            return;
        m_loaded = document;
        std::tie(m_text, m_places) = textOf(document);
        m_segments.clear();
        size_t at = 0;
        while (at < m_text.size()) {
            const size_t end = std::min(m_text.find("\n\n", at), m_text.size() - 2) + 2;
            Segment segment;
            segment.range = CodePointRange(at, end);
            m_segments.push_back(segment);
            at = end;
        }
    }
    static Bytes bytes(const Sha256& hash)
    {
        return Bytes{std::string(reinterpret_cast<const char*>(hash.data()), hash.size())};
    }

    void content(size_t document)
    {
        load(document);
        m_write("{\"kind\":\"bytes\",\"sha256\":\"" + hex(sha256(m_text)) +
                "\",\"part\":0,\"parts\":1,\"base64\":\"" + base64(m_text) + "\"}\n");
        std::string line = "{\"kind\":\"text\",\"sha256\":\"" + hex(store::bodyHash(m_text, m_segments)) +
                           "\",\"part\":0,\"last\":true,\"segments\":[";
        for (size_t i = 0; i < m_segments.size(); ++i) {
            line += i ? "," : "";
            line += "{\"kind\":\"paragraph\",\"level\":0,\"continues\":false,\"text\":";
            appendJsonText(line, m_text.substr(m_segments[i].range.start(), m_segments[i].range.size()));
            line += '}';
        }
        m_write(line + "]}\n");
    }
    void people()
    {
        for (const char* name : {"North", "South"}) {
            Side side;
            side.id.uid = uid(kOther, name[0]);
            side.name = name;
            put(side);
        }
        for (size_t t = 0; t < kTags; ++t) {
            Tag tag;
            tag.id.uid = uid(kTag, t);
            tag.name = "tag-" + std::to_string(t);
            put(tag);
        }
        for (size_t a = 0; a < m_actors; ++a) {
            Actor actor;
            actor.id.uid = uid(kActor, a);
            actor.sides = {{SideId(uid(kOther, a % 2 ? 'N' : 'S')), {}}};
            put(actor);
        }
        for (size_t d = 0; d < m_documents; ++d) {
            Actor voice;
            voice.id.uid = uid(kVoice, d);
            voice.kind = ActorKind::OwnVoice;
            put(voice);
        }
    }
    void names(size_t actor)
    {
        Name name;
        name.id.uid = uid(kNameA, actor * 2);
        name.actor.uid = uid(kActor, actor);
        name.text = actorName(actor);
        name.script = "Latn";
        name.printed = true;
        put(name);
        if (actor % 4 != 0)
            return;
        // The same sounds in another alphabet, letter by letter.
        static constexpr std::array kCyrillic = {"а", "б", "в", "г", "д", "е"};
        static constexpr std::array kArmenian = {"ա", "բ", "վ", "գ", "դ", "ե"};
        const auto& letters = actor % 8 ? kArmenian : kCyrillic;
        name.id.uid = uid(kNameA, actor * 2 + 1);
        name.printed = false;
        name.kind = NameKind::Alias;
        name.text.clear();
        for (size_t i = 0; i < 8; ++i)
            name.text += letters[mixed(actor, i) % letters.size()];
        name.script = scriptOf(name.text);
        put(name);
    }
    void document(size_t d)
    {
        Document document;
        document.id.uid = uid(kDocument, d);
        document.title = "Report " + std::to_string(d);
        document.publisher.uid = uid(kActor, d % m_actors);
        document.language = "en";
        document.published = day(mixed(d, 9));
        document.voice.uid = uid(kVoice, d);
        put(document);
    }
    TextVersion version(size_t d)
    {
        load(d);
        TextVersion version;
        version.id.uid = uid(kVersion, d);
        version.document.uid = uid(kDocument, d);
        version.original = bytes(sha256(m_text));
        version.body = bytes(store::bodyHash(m_text, m_segments));
        version.textHash = version.original;
        version.length = static_cast<int64_t>(m_text.size());
        version.reader = "plain";
        version.encoding = "UTF-8";
        return version;
    }
    Passage passage(size_t claim, size_t which)
    {
        const size_t d = claim / kClaimsPerDocument;
        load(d);
        // Claims of even number have one attribution, of odd two.
        const size_t first = d * kClaimsPerDocument;
        size_t index = which;
        for (size_t c = first; c < claim; ++c)
            index += 1 + c % 2;
        const Place& place = m_places[index];
        Passage passage;
        passage.id.uid = uid(kPassage, number(claim, which));
        passage.document.uid = uid(kDocument, d);
        passage.home.uid = uid(kVersion, d);
        passage.quote = place.quote;
        passage.prefix = place.prefix;
        passage.suffix = place.suffix;
        passage.anchors = {{passage.home, AnchorState::Exact, static_cast<int64_t>(place.start),
                            static_cast<int64_t>(place.end)}};
        return passage;
    }
    Occasion occasion(size_t claim, size_t which)
    {
        Occasion occasion;
        occasion.id.uid = uid(kOccasion, number(claim, which));
        occasion.actors = {ActorId(uid(kActor, speaker(claim, which)))};
        occasion.how = static_cast<How>(mixed(claim, which, 21) % 11);
        occasion.said = day(mixed(claim, which, 22));
        return occasion;
    }
    Claim claim(size_t c)
    {
        static constexpr std::array kTopics = {"killing",   "torture",  "detention", "trial",
                                               "mines",     "shelling", "looting",   "reconnaissance",
                                               "prisoners", "ceasefire"};
        Claim claim;
        claim.id.uid = uid(kClaim, c);
        claim.statement = statement(c);
        claim.topics = {kTopics[skewed(mixed(c, 31), kTopics.size())]};
        claim.about = {
            {ActorId(uid(kActor, skewed(mixed(c, 32), m_actors))), c % 3 ? Role::Accused : Role::Harmed}};
        claim.happened = day(mixed(c, 33));
        if (c % 9 == 4)
            claim.tags = {TagId(uid(kTag, skewed(mixed(c, 35), kTags)))};
        claim.status = static_cast<ClaimStatus>(mixed(c, 34) % 5);
        return claim;
    }
    Attribution attribution(size_t c, size_t which)
    {
        const size_t d = c / kClaimsPerDocument;
        Attribution attribution;
        attribution.id.uid = uid(kAttribution, number(c, which));
        attribution.claim.uid = uid(kClaim, c);
        attribution.document.uid = uid(kDocument, d);
        attribution.content = {PassageId(uid(kPassage, number(c, which)))};
        attribution.stance = which ? (c % 6 == 5 ? Stance::Evades : Stance::Denies) : Stance::Asserts;
        attribution.basis = static_cast<Basis>(mixed(c, which, 41) % 6);
        Link own;
        own.occasion.uid = uid(kVoiceOccasion, d);
        own.mode = Mode::OwnVoice;
        attribution.chain.push_back(own);
        if (c % 10 == 3 && c >= 20) {
            Link through;
            through.occasion.uid = uid(kOccasion, number(c - 20, 0));
            attribution.chain.push_back(through);
        }
        Link last;
        last.occasion.uid = uid(kOccasion, number(c, which));
        if (c % 5 == 0)
            last.hedge = Hedge::Hearsay;
        attribution.chain.push_back(last);
        return attribution;
    }

    size_t m_claims;
    size_t m_documents;
    size_t m_actors;
    const std::function<void(std::string_view)>& m_write;
    std::vector<std::string> m_words;
    size_t m_loaded = SIZE_MAX;
    std::string m_text;
    std::vector<Place> m_places;
    std::vector<Segment> m_segments;
};

} // namespace

void generate(size_t claims, const std::function<void(std::string_view line)>& write)
{
    Generator(claims, write).run();
}

} // namespace assay::bench
