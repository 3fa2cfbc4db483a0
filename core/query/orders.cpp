#include "core/query/nearest.h"
#include "core/query/rows.h"
#include "core/query/values.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

// What rows can be ordered by.
namespace assay::query {

namespace {

/// Something of the last link of attribution r.
#define ASSAY_LAST_LINK(what)                                                                                \
    "(SELECT " what " FROM link l JOIN occasion o ON o.id = l.occasion_id WHERE l.attribution_id = r.id "    \
    "ORDER BY l.ord DESC LIMIT 1)"
#define ASSAY_SPEAKER_OF(occasion)                                                                           \
    "(SELECT n.sort_key FROM occasion_actor k JOIN actor_label n ON n.actor_id = k.actor_id WHERE "          \
    "k.occasion_id = "                                                                                       \
    "" occasion " ORDER BY k.ord LIMIT 1)"

using Keys = std::vector<OrderKey>;

const Keys kClaims = {
    {"created", "r.uid", "", ""},
    {"statement", "(SELECT sort_key FROM claim_order WHERE claim_id = r.id)",
     "claim_order w CROSS JOIN claim r ON r.id = w.claim_id", "w.sort_key"},
    {"happened", "coalesce(r.happened_earliest, r.happened_latest)", "", ""},
    {"said",
     "(SELECT min(coalesce(o.said_earliest, o.said_latest)) FROM attribution a JOIN link l ON "
     "l.attribution_id = a.id "
     "JOIN occasion o ON o.id = l.occasion_id WHERE a.claim_id = r.id AND l.ord = (SELECT max(ord) FROM link "
     "WHERE "
     "attribution_id = a.id))",
     "", ""},
    {"published",
     "(SELECT min(coalesce(d.published_earliest, d.published_latest)) FROM attribution a JOIN document d ON "
     "d.id = "
     "a.document_id WHERE a.claim_id = r.id)",
     "", ""},
    {"topic", "(SELECT min(topic) FROM claim_topic WHERE claim_id = r.id)", "", ""},
    {"place", "(SELECT sort_key FROM place_label WHERE place_id = r.place_id)", "", ""},
    {"type", "(SELECT position FROM term_claim_type WHERE token = r.type)", "", ""},
    {"status", "(SELECT position FROM term_claim_status WHERE token = r.status)", "", ""},
    {"attributions", "(SELECT count(*) FROM attribution WHERE claim_id = r.id)", "", ""},
};
const Keys kAttributions = {
    {"created", "r.uid", "", ""},
    {"statement", "(SELECT sort_key FROM claim_order WHERE claim_id = r.claim_id)", "", ""},
    {"speaker",
     "(SELECT n.sort_key FROM link l JOIN occasion_actor k ON k.occasion_id = l.occasion_id JOIN actor_label "
     "n "
     "ON n.actor_id = k.actor_id WHERE l.attribution_id = r.id ORDER BY l.ord DESC, k.ord LIMIT 1)",
     "", ""},
    {"stance", "(SELECT position FROM term_stance WHERE token = r.stance)", "", ""},
    {"basis", "(SELECT position FROM term_basis WHERE token = r.basis)", "", ""},
    {"said", ASSAY_LAST_LINK("coalesce(o.said_earliest, o.said_latest)"), "", ""},
    {"happened", "(SELECT coalesce(happened_earliest, happened_latest) FROM claim WHERE id = r.claim_id)", "",
     ""},
    {"published",
     "(SELECT coalesce(published_earliest, published_latest) FROM document WHERE id = r.document_id)", "",
     ""},
    {"document", "(SELECT title FROM document WHERE id = r.document_id)", "", ""},
};
const Keys kOccasions = {
    {"created", "r.uid", "", ""},
    {"said", "coalesce(r.said_earliest, r.said_latest)", "", ""},
    {"speaker", ASSAY_SPEAKER_OF("r.id"), "", ""},
    {"how", "(SELECT position FROM term_how WHERE token = r.how)", "", ""},
    {"venue", "nullif(r.venue, '')", "", ""},
};
const Keys kDocuments = {
    {"created", "r.uid", "", ""},
    {"title", "r.title", "", ""},
    {"published", "coalesce(r.published_earliest, r.published_latest)", "", ""},
    {"publisher", "(SELECT sort_key FROM actor_label WHERE actor_id = r.publisher_id)", "", ""},
    {"lang", "nullif(r.language, '')", "", ""},
    {"type", "(SELECT position FROM term_document_kind WHERE token = r.type)", "", ""},
};
const Keys kActors = {
    {"created", "r.uid", "", ""},
    {"name", "(SELECT sort_key FROM actor_label WHERE actor_id = r.id)", "", ""},
    {"type", "(SELECT position FROM term_actor_kind WHERE token = r.type)", "", ""},
};
const Keys kRelations = {
    {"created", "r.uid", "", ""},
    {"type", "(SELECT position FROM term_relation_kind WHERE token = r.type)", "", ""},
    {"statement", "(SELECT sort_key FROM claim_order WHERE claim_id = r.from_id)", "", ""},
};
const Keys kExhibits = {
    {"created", "r.uid", "", ""},
    {"title", "r.title", "", ""},
    {"type", "(SELECT position FROM term_exhibit_kind WHERE token = r.type)", "", ""},
};
const Keys kAssessments = {
    {"created", "r.uid", "", ""},
    {"time", "r.time", "", ""},
    {"reviewer", "(SELECT name FROM reviewer WHERE id = r.reviewer_id)", "", ""},
    {"scheme", "(SELECT key FROM scheme WHERE id = r.scheme_id)", "", ""},
};
const Keys kPassages = {
    {"created", "r.uid", "", ""},
    {"document", "(SELECT title FROM document WHERE id = r.document_id)", "", ""},
    {"position", "(SELECT start FROM anchor WHERE passage_id = r.id ORDER BY ord DESC LIMIT 1)", "", ""},
};
const Keys kReplies = {
    {"created", "r.uid", "", ""},
    {"asked", "coalesce(r.asked_earliest, r.asked_latest)", "", ""},
    {"deadline", "coalesce(r.deadline_earliest, r.deadline_latest)", "", ""},
    {"outcome", "(SELECT position FROM term_outcome WHERE token = r.outcome)", "", ""},
    {"actor", "(SELECT sort_key FROM actor_label WHERE actor_id = r.actor_id)", "", ""},
};
const Keys kNamed = {{"created", "r.uid", "", ""}, {"name", "r.name", "", ""}};

#undef ASSAY_LAST_LINK
#undef ASSAY_SPEAKER_OF

} // namespace

const std::vector<OrderKey>& orderKeyTable(RowKind kind)
{
    switch (kind) {
    case RowKind::Claims:
        return kClaims;
    case RowKind::Attributions:
        return kAttributions;
    case RowKind::Occasions:
        return kOccasions;
    case RowKind::Documents:
        return kDocuments;
    case RowKind::Actors:
        return kActors;
    case RowKind::Relations:
        return kRelations;
    case RowKind::Exhibits:
        return kExhibits;
    case RowKind::Assessments:
        return kAssessments;
    case RowKind::Passages:
        return kPassages;
    case RowKind::Replies:
        return kReplies;
    case RowKind::Tags:
    case RowKind::Views:
        break;
    }
    return kNamed;
}

std::span<const std::string_view> orderKeys(RowKind kind)
{
    static const std::array<std::vector<std::string_view>, 12> kAll = [] {
        std::array<std::vector<std::string_view>, 12> all;
        for (size_t i = 0; i < all.size(); ++i)
            for (const OrderKey& key : orderKeyTable(static_cast<RowKind>(i)))
                all[i].push_back(key.name);
        return all;
    }();
    return kAll[static_cast<size_t>(kind)];
}

Result<std::vector<OrderTerm>> parseOrder(RowKind kind, std::string_view text)
{
    std::vector<OrderTerm> order;
    const auto known = orderKeys(kind);
    size_t at = 0;
    while (at <= text.size() && !text.empty()) {
        const size_t comma = std::min(text.find(',', at), text.size());
        std::string_view word = text.substr(at, comma - at);
        while (!word.empty() && word.front() == ' ')
            word.remove_prefix(1);
        while (!word.empty() && word.back() == ' ')
            word.remove_suffix(1);
        OrderTerm term;
        if (word.starts_with('-')) {
            term.descending = true;
            word.remove_prefix(1);
        }
        term.key = std::string(word);
        if (std::find(known.begin(), known.end(), word) == known.end()) {
            const std::string near = nearest(word, known);
            return mistake(near.empty() ? fmt::format("{} cannot be ordered by '{}', but by {}.", token(kind),
                                                      word, fmt::join(known, ", "))
                                        : fmt::format("{} cannot be ordered by '{}'; did you mean '{}'?",
                                                      token(kind), word, near),
                           near);
        }
        order.push_back(std::move(term));
        at = comma + 1;
    }
    return order;
}

} // namespace assay::query
