// schema.org ClaimReview as JSON-LD: one @graph, one ClaimReview for each claim that has an adopted verdict.

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

void claim(std::string& out, const Review& review)
{
    Object object(out);
    object.text("@type", "Claim");
    object.text("text", review.statement);
    if (!review.authors.empty()) {
        object.key("author") += '[';
        for (size_t i = 0; i < review.authors.size(); ++i) {
            if (i > 0)
                out += ',';
            Object author(out);
            author.text("@type", review.authors[i].isPerson ? "Person" : "Organization");
            author.text("name", review.authors[i].name);
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
        }
        out += ']';
    }
}

void review(std::string& out, Uid uid, const Review& review)
{
    Object object(out);
    const std::string urn = "urn:uuid:" + uid.text();
    object.text("@type", "ClaimReview");
    object.text("@id", urn);
    object.text("url", urn);
    object.text("claimReviewed", review.statement);
    object.text("datePublished", review.date);
    if (!review.reviewer.empty()) {
        object.key("author");
        Object author(out);
        author.text("@type", "Person");
        author.text("name", review.reviewer);
    }
    {
        object.key("reviewRating");
        Object rating(out);
        rating.text("@type", "Rating");
        rating.text("alternateName", review.verdict);
        if (review.rank) {
            rating.number("ratingValue", review.rank);
            rating.number("bestRating", review.best);
            rating.number("worstRating", review.worst);
        }
        rating.text("ratingExplanation", review.explanation);
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
    while (const Row* row = rows.next()) {
        counter.row();
        if (!row->review || row->review->verdict.empty()) {
            ++report.withoutVerdict;
            continue;
        }
        out += report.rows == 0 ? "\n" : ",\n";
        review(out, row->uid, *row->review);
        ++report.rows;
        buffer.pass();
    }
    out += report.rows == 0 ? "]}\n" : "\n]}\n";
    buffer.finish();
    if (report.withoutVerdict > 0)
        report.notices.push_back(countedRows(info, report.withoutVerdict) + " without an adopted verdict " +
                                 (report.withoutVerdict == 1 ? "was" : "were") + " left out.");
    const Withheld withheld = rows.withheld();
    report.withheld = withheld.things;
    if (!withheld.sentence.empty())
        report.notices.push_back(withheld.sentence);
    return report;
}

} // namespace assay::table::writers
