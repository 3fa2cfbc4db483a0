#include "core/claim/vocabulary.h"
#include "core/query/conditions.h"
#include "core/query/rows.h"
#include "core/query/values.h"

#include <fmt/format.h>

#include <algorithm>

// What terms and words say of rows that are no claims.
namespace assay::query {

namespace {

bool isAmong(Field field, std::initializer_list<Field> list)
{
    return std::find(list.begin(), list.end(), field) != list.end();
}

template<class E>
bool allOf(const Node& term)
{
    return std::all_of(term.values.begin(), term.values.end(),
                       [](const Value& value) { return fromToken<E>(value.text).has_value(); });
}

bool isAxis(Field field)
{
    return infoOf(field).type == ValueType::Axis;
}

} // namespace

bool isOwn(RowKind kind, const Node& node)
{
    using F = Field;
    const bool word = node.type == Node::Type::Word;
    switch (kind) {
    case RowKind::Claims:
        return false;
    case RowKind::Attributions:
        return word || node.field == F::State;
    case RowKind::Occasions:
        return word ||
               isAmong(node.field, {F::Speaker, F::Side, F::How, F::Said, F::Venue, F::Circumstances});
    case RowKind::Documents:
        return word ||
               isAmong(node.field,
                       {F::Doc, F::Publisher, F::Lang, F::Published, F::Text, F::Tag, F::State}) ||
               (node.field == F::Type && allOf<DocumentKind>(node));
    case RowKind::Actors:
        return word || isAmong(node.field, {F::Speaker, F::Side, F::Role, F::Tag}) ||
               (node.field == F::Type && allOf<ActorKind>(node));
    case RowKind::Relations:
        return !word && isAmong(node.field, {F::Relation, F::Reviewer});
    case RowKind::Exhibits:
        return word || node.field == F::Exhibit || (node.field == F::Type && allOf<ExhibitKind>(node));
    case RowKind::Assessments:
        return !word && (isAxis(node.field) || isAmong(node.field, {F::Reviewer, F::Stale, F::Assessed}));
    case RowKind::Passages:
        return word || isAmong(node.field, {F::Doc, F::Publisher, F::Lang, F::Published, F::Text, F::State,
                                            F::Translated});
    case RowKind::Replies:
        return !word && isAmong(node.field, {F::Speaker, F::Reply});
    case RowKind::Tags:
        return word || node.field == F::Tag;
    case RowKind::Views:
        return true;
    }
    return false;
}

namespace {

Result<Predicate> attributionOwn(Terms& terms, const Node& node)
{
    if (node.type == Node::Type::Word)
        return terms.attributionWord(node, "r");
    const Result<Sql> some = terms.somePassage(node, "r");
    if (!some)
        return tl::make_unexpected(some.error());
    return Predicate::of(*some);
}

Result<Predicate> occasionOwn(Terms& terms, const Node& node)
{
    if (node.type != Node::Type::Word)
        return terms.occasion(node, "r");
    const Result<WordPattern> pattern = terms.patternOf(node.values.front());
    if (!pattern)
        return tl::make_unexpected(pattern.error());
    return Predicate::of(
        any({Sql("EXISTS (SELECT 1 FROM occasion_actor k WHERE k.occasion_id = r.id AND ") +
                 isOneOf("k.actor_id", terms.lookup().actorsWithWords(*pattern)) + ")",
             isOneOf("r.id", terms.lookup().rowsWithWords("SELECT id, venue FROM occasion WHERE venue <> ''",
                                                          *pattern))}));
}

Result<Predicate> documentOwn(Terms& terms, const Node& node)
{
    if (node.type == Node::Type::Word) {
        const Result<WordPattern> pattern = terms.patternOf(node.values.front());
        if (!pattern)
            return tl::make_unexpected(pattern.error());
        return Predicate::of(any(
            {isOneOf("r.publisher_id", terms.lookup().actorsWithWords(*pattern)),
             isOneOf("r.id", terms.lookup().rowsWithWords("SELECT id, title FROM document UNION ALL SELECT "
                                                          "document_id, text FROM document_author",
                                                          *pattern))}));
    }
    switch (node.field) {
    case Field::Tag:
        return Predicate::of(Sql("EXISTS (SELECT 1 FROM document_tag z WHERE z.document_id = r.id AND ") +
                             isOneOf("z.tag_id", terms.lookup().tags(node.values)) + ")");
    case Field::Type:
        return Predicate::of(isOneOf("r.type", tokensOf(node)));
    case Field::State: {
        const Result<Predicate> passage = terms.passage(node, "p.id");
        if (!passage)
            return passage;
        return Predicate::of(Sql("EXISTS (SELECT 1 FROM passage p WHERE p.document_id = r.id AND ") +
                             passage->test + ")");
    }
    default:
        return terms.document(node, "r");
    }
}

Result<Predicate> actorOwn(Terms& terms, const Node& node)
{
    if (node.type == Node::Type::Word) {
        const Result<WordPattern> pattern = terms.patternOf(node.values.front());
        if (!pattern)
            return tl::make_unexpected(pattern.error());
        return Predicate::of(isOneOf("r.id", terms.lookup().actorsWithWords(*pattern)));
    }
    switch (node.field) {
    case Field::Speaker:
        return Predicate::of(isOneOf("r.id", terms.lookup().actors(infoOf(node.field), node.values)));
    case Field::Side: {
        const Lookup::Members members = terms.lookup().membersOf(terms.lookup().sides(node.values));
        std::vector<int64_t> actors = members.always;
        actors.insert(actors.end(), members.sometimes.begin(), members.sometimes.end());
        return Predicate::of(isOneOf("r.id", actors));
    }
    case Field::Role:
        return Predicate::of(Sql("EXISTS (SELECT 1 FROM claim_about t WHERE t.actor_id IN ") +
                             terms.lookup().sameActors("r.id") + " AND " + isOneOf("t.role", tokensOf(node)) +
                             ")");
    case Field::Tag:
        return Predicate::of(Sql("EXISTS (SELECT 1 FROM actor_tag z WHERE z.actor_id = r.id AND ") +
                             isOneOf("z.tag_id", terms.lookup().tags(node.values)) + ")");
    default:
        return Predicate::of(isOneOf("r.type", tokensOf(node)));
    }
}

Result<Predicate> exhibitOwn(Terms& terms, const Node& node)
{
    if (node.type == Node::Type::Word) {
        const Result<WordPattern> pattern = terms.patternOf(node.values.front());
        if (!pattern)
            return tl::make_unexpected(pattern.error());
        std::vector<Sql> ways = {
            isOneOf("r.id", terms.lookup().rowsWithWords("SELECT id, title FROM exhibit", *pattern))};
        if (terms.lookup().searchWorks())
            ways.push_back(terms.passageSays("r.passage_id", *pattern));
        return Predicate::of(any(ways));
    }
    if (node.field == Field::Type)
        return Predicate::of(isOneOf("r.type", tokensOf(node)));
    std::vector<std::string> kinds, effects;
    bool none = false;
    for (const std::string& token : tokensOf(node))
        if (token == "none")
            none = true;
        else
            (fromToken<Effect>(token) ? effects : kinds).push_back(token);
    std::vector<Sql> ways = {isOneOf("r.type", kinds),
                             Sql("EXISTS (SELECT 1 FROM bearing n WHERE n.exhibit_id = r.id AND ") +
                                 isOneOf("n.effect", effects) + ")"};
    if (none)
        ways.push_back("NOT EXISTS (SELECT 1 FROM bearing n WHERE n.exhibit_id = r.id)");
    return Predicate::of(any(ways));
}

Result<Predicate> passageOwn(Terms& terms, const Node& node)
{
    if (node.type == Node::Type::Word) {
        const Result<WordPattern> pattern = terms.patternOf(node.values.front());
        if (!pattern)
            return tl::make_unexpected(pattern.error());
        if (!terms.lookup().searchWorks()) {
            terms.lookup().noteSearch();
            return Predicate::nothing();
        }
        const Sql passages = terms.passagesWith(*pattern);
        return Predicate{terms.passageSays("r.id", *pattern), passages, std::nullopt,
                         Predicate::Counting::Words, Predicate::Effort::Looks};
    }
    if (node.field == Field::State)
        return terms.passage(node, "r.id");
    if (node.field == Field::Translated) {
        std::vector<Sql> ways;
        for (const Value& value : node.values) {
            Node one = node;
            one.values = {value};
            const Result<Predicate> way = terms.passage(one, "r.id");
            if (!way)
                return way;
            ways.push_back(way->test);
        }
        return Predicate::of(any(ways));
    }
    const Result<Predicate> document = terms.document(node, "d");
    if (!document)
        return document;
    Predicate made = Predicate::of(Sql("EXISTS (SELECT 1 FROM document d WHERE d.id = r.document_id AND ") +
                                   document->test + ")");
    made.set = Sql("SELECT id FROM passage WHERE document_id IN (") +
               (document->set ? *document->set : Sql("SELECT d.id FROM document d WHERE ") + document->test) +
               ")";
    return made;
}

Result<Predicate> leafOwn(Terms& terms, RowKind kind, const Node& node)
{
    switch (kind) {
    case RowKind::Attributions:
        return attributionOwn(terms, node);
    case RowKind::Occasions:
        return occasionOwn(terms, node);
    case RowKind::Documents:
        return documentOwn(terms, node);
    case RowKind::Actors:
        return actorOwn(terms, node);
    case RowKind::Relations:
        if (node.field == Field::Reviewer)
            return Predicate::of(isOneOf("r.reviewer_id", terms.lookup().reviewers(node.values)));
        return Predicate::of(isOneOf("r.type", tokensOf(node)));
    case RowKind::Exhibits:
        return exhibitOwn(terms, node);
    case RowKind::Assessments: {
        const Result<Terms::Assessed> assessed = terms.assessed({node}, "c", "a");
        if (!assessed)
            return tl::make_unexpected(assessed.error());
        // The conditions are on an assessment m.
        return Predicate::of(Sql("EXISTS (SELECT 1 FROM assessment m WHERE m.id = r.id AND ") +
                             all(assessed->row) + ")");
    }
    case RowKind::Passages:
        return passageOwn(terms, node);
    case RowKind::Replies:
        if (node.field == Field::Speaker)
            return Predicate::of(
                isOneOf("r.actor_id", terms.lookup().actors(infoOf(node.field), node.values)));
        return Predicate::of(isOneOf("r.outcome", tokensOf(node)));
    case RowKind::Tags:
    case RowKind::Views: {
        if (node.type == Node::Type::Term && kind == RowKind::Tags)
            return Predicate::of(isOneOf("r.id", terms.lookup().tags(node.values)));
        if (node.type == Node::Type::Term)
            return mistakeAt(node.column,
                             fmt::format("A view is found by words of its name or query; it has no '{}'.",
                                         infoOf(node.field).name));
        const Result<WordPattern> pattern = terms.patternOf(node.values.front());
        if (!pattern)
            return tl::make_unexpected(pattern.error());
        return Predicate::of(
            isOneOf("r.id", terms.lookup().rowsWithWords(
                                kind == RowKind::Tags
                                    ? "SELECT id, name FROM tag"
                                    : "SELECT id, name FROM view UNION ALL SELECT id, query FROM view",
                                *pattern)));
    }
    case RowKind::Claims:
        break;
    }
    return Predicate::nothing();
}

} // namespace

Result<Predicate> ownTerm(Terms& terms, RowKind kind, const Node& node)
{
    if (node.type != Node::Type::Or && node.type != Node::Type::And)
        return leafOwn(terms, kind, node);
    std::vector<Predicate> parts;
    for (const Node& child : node.children) {
        Result<Predicate> part = ownTerm(terms, kind, child);
        if (!part)
            return part;
        parts.push_back(std::move(*part));
    }
    return node.type == Node::Type::Or ? either(std::move(parts)) : both(std::move(parts));
}

} // namespace assay::query
