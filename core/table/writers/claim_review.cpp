// schema.org ClaimReview as JSON-LD: one @graph, one ClaimReview for each adopted verdict on a claim.

#include "core/table/writers/writers.h"

namespace assay::table::writers {

namespace {

class Object
{
public:
    explicit Object(std::string& out) : m_out(out) { m_out += '{'; }
    ~Object() { m_out += '}'; }
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;

    std::string& key(std::string_view name)
    {
        if (!m_first)
            m_out += ',';
        m_first = false;
        appendJson(m_out, name, true);
        m_out += ':';
        return m_out;
    }
    void text(std::string_view name, std::string_view value)
    {
        if (!value.empty())
            appendJson(key(name), value, true);
    }
    void number(std::string_view name, const std::optional<int64_t>& value)
    {
        if (value)
            key(name) += std::to_string(*value);
    }

private:
    std::string& m_out;
    bool m_first = true;
};

void agent(std::string& out, const Review::Agent& agent)
{
    Object object(out);
    object.text("@type", agent.isPerson ? "Person" : "Organization");
    object.text("name", agent.name);
}

void claim(std::string& out, const Review& review)
{
    Object object(out);
    object.text("@type", "Claim");
    object.text("text", review.statement);
    object.text("description", review.description);
    if (!review.authors.empty()) {
        object.key("author") += '[';
        for (size_t i = 0; i < review.authors.size(); ++i) {
            if (i > 0)
                out += ',';
            agent(out, review.authors[i]);
        }
        out += ']';
    }
    object.text("datePublished", review.firstSaid);
    if (!review.appearances.empty()) {
        object.key("appearance") += '[';
        for (size_t i = 0; i < review.appearances.size(); ++i) {
            const Review::Appearance& appearance = review.appearances[i];
            if (i > 0)
                out += ',';
            Object work(out);
            work.text("@type", "CreativeWork");
            work.text("name", appearance.title);
            if (isSafeUrl(appearance.url))
                work.text("url", appearance.url);
            work.text("datePublished", appearance.published);
            if (appearance.publisher)
                agent(work.key("publisher"), *appearance.publisher);
        }
        out += ']';
    }
}

/// One verdict on a claim. Of several, each says by which scheme, and has an identity of its own.
void review(std::string& out, Uid uid, const Review& review, size_t which)
{
    const Review::Verdict& verdict = review.verdicts[which];
    const bool isOneOfSeveral = review.verdicts.size() > 1;
    Object object(out);
    const std::string urn = "urn:uuid:" + uid.text();
    object.text("@type", "ClaimReview");
    object.text("@id", isOneOfSeveral ? urn + "#verdict-" + std::to_string(which + 1) : urn);
    object.text("url", urn);
    object.text("claimReviewed", review.statement);
    object.text("datePublished", verdict.date);
    if (!verdict.reviewer.empty()) {
        object.key("author");
        Object author(out);
        author.text("@type", "Person");
        author.text("name", verdict.reviewer);
    }
    {
        object.key("reviewRating");
        Object rating(out);
        rating.text("@type", "Rating");
        if (isOneOfSeveral)
            rating.text("reviewAspect", verdict.scheme);
        rating.text("alternateName", verdict.label);
        if (verdict.rank) {
            rating.number("ratingValue", verdict.rank);
            rating.number("bestRating", verdict.best);
            rating.number("worstRating", verdict.worst);
        }
        rating.text("ratingExplanation", verdict.explanation);
    }
    object.key("itemReviewed");
    claim(out, review);
}

} // namespace

WriteReport writeClaimReview(const TableInfo& info, RowSource& rows, Sink& sink, const WriteOptions&,
                             Progress* progress)
{
    Buffer buffer(sink);
    Counter counter(progress);
    WriteReport report;
    std::string& out = buffer.text();
    out += "{\"@context\":\"https://schema.org\",\"@graph\":[";
    uint64_t several = 0;
    while (const Row* row = rows.next()) {
        counter.row();
        if (!row->review || row->review->verdicts.empty()) {
            ++report.withoutVerdict;
            continue;
        }
        if (row->review->takesNone) {
            ++report.takeNoVerdict;
            continue;
        }
        for (size_t i = 0; i < row->review->verdicts.size(); ++i) {
            out += report.rows == 0 && i == 0 ? "\n" : ",\n";
            review(out, row->uid, *row->review, i);
        }
        several += row->review->verdicts.size() > 1;
        ++report.rows;
        buffer.pass();
    }
    out += report.rows == 0 ? "]}\n" : "\n]}\n";
    buffer.finish();
    if (report.withoutVerdict > 0)
        report.notices.push_back(countedRows(info, report.withoutVerdict) + " without an adopted verdict " +
                                 (report.withoutVerdict == 1 ? "was" : "were") + " left out.");
    if (report.takeNoVerdict > 0)
        report.notices.push_back(countedRows(info, report.takeNoVerdict) +
                                 (report.takeNoVerdict == 1 ? " was" : " were") +
                                 " left out, since only facts and inferences take verdicts.");
    if (several > 0)
        report.notices.push_back(countedRows(info, several) + (several == 1 ? " has" : " have") +
                                 " several adopted verdicts; each stands as a review of its own.");
    const Withheld withheld = rows.withheld();
    report.withheld = withheld.things;
    if (!withheld.sentence.empty())
        report.notices.push_back(withheld.sentence);
    return report;
}

} // namespace assay::table::writers
