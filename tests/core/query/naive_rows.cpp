#include "tests/core/query/naive_evaluator.h"

#include <algorithm>

// What a term or a word says of a row of its own kind.
namespace assay::query {

bool NaiveEvaluator::ownHolds(const Row& row, const Node& leaf) const
{
    const bool word = leaf.type == Node::Type::Word;
    switch (row.kind) {
    case RowKind::Claims:
        return false;
    case RowKind::Attributions: {
        const Attribution& attribution = Model::of(m_model.attributions, AttributionId(row.uid));
        if (word)
            return wordInAttribution(leaf, attribution);
        if (leaf.field != Field::State)
            return attributionHolds(leaf, attribution);
        for (const PassageId passage : passagesOf(attribution))
            if (passageHolds(leaf, Model::of(m_model.passages, passage)))
                return true;
        return false;
    }
    case RowKind::Occasions: {
        const Occasion& occasion = Model::of(m_model.occasions, OccasionId(row.uid));
        if (!word)
            return occasionHolds(leaf, occasion);
        for (const ActorId actor : occasion.actors)
            if (wordInNames(leaf, actor))
                return true;
        return wordIn(leaf, occasion.venue);
    }
    case RowKind::Documents: {
        const Document& document = Model::of(m_model.documents, DocumentId(row.uid));
        if (word) {
            for (const std::string& author : document.authors)
                if (wordIn(leaf, author))
                    return true;
            return wordIn(leaf, document.title) ||
                   (!document.publisher.isNull() && wordInNames(leaf, document.publisher));
        }
        if (leaf.field == Field::Tag) {
            const auto tags = tagsNamed(leaf);
            return std::any_of(document.tags.begin(), document.tags.end(),
                               [&](TagId tag) { return tags.count(tag) > 0; });
        }
        if (leaf.field == Field::Type)
            return says(leaf, tokenOf(document.kind));
        if (leaf.field == Field::State)
            return std::any_of(m_model.passages.begin(), m_model.passages.end(), [&](const Passage& passage) {
                return passage.document == document.id && passageHolds(leaf, passage);
            });
        return documentHolds(leaf, document);
    }
    case RowKind::Actors: {
        const Actor& actor = Model::of(m_model.actors, ActorId(row.uid));
        if (word)
            return wordInNames(leaf, actor.id);
        switch (leaf.field) {
        case Field::Speaker:
            return actorsNamed(leaf).count(root(actor.id)) > 0;
        case Field::Side: {
            const Sides sides = sidesNamed(leaf);
            for (const SideId side : stand(actor.id, FuzzyDate()))
                if (sides.count(side))
                    return true;
            return false;
        }
        case Field::Role:
            for (const Claim& claim : m_model.claims)
                for (const About& about : claim.about)
                    if (root(about.actor) == actor.id && says(leaf, tokenOf(about.role)))
                        return true;
            return false;
        case Field::Tag: {
            const auto tags = tagsNamed(leaf);
            return std::any_of(actor.tags.begin(), actor.tags.end(),
                               [&](TagId tag) { return tags.count(tag) > 0; });
        }
        default:
            return says(leaf, tokenOf(actor.kind));
        }
    }
    case RowKind::Relations: {
        const Relation& relation = Model::of(m_model.relations, RelationId(row.uid));
        if (leaf.field == Field::Relation)
            return says(leaf, tokenOf(relation.kind));
        std::vector<std::string> all;
        for (const Reviewer& reviewer : m_model.reviewers)
            all.insert(all.end(), {reviewer.name, reviewer.initials});
        if (relation.reviewer.isNull())
            return false;
        const Reviewer& own = Model::of(m_model.reviewers, relation.reviewer);
        return namedByProject(leaf, own.name, all) || namedByProject(leaf, own.initials, all);
    }
    case RowKind::Exhibits: {
        const Exhibit& exhibit = Model::of(m_model.exhibits, ExhibitId(row.uid));
        if (word)
            return wordIn(leaf, exhibit.title) ||
                   (!exhibit.passage.isNull() && wordInPassage(leaf, exhibit.passage));
        if (says(leaf, tokenOf(exhibit.kind)))
            return true;
        if (leaf.field == Field::Type)
            return false;
        bool any = false;
        for (const Bearing& bearing : m_model.bearings)
            if (bearing.exhibit == exhibit.id) {
                any = true;
                if (says(leaf, tokenOf(bearing.effect)))
                    return true;
            }
        return !any && says(leaf, "none");
    }
    case RowKind::Assessments: {
        const Assessment& assessment = Model::of(m_model.assessments, AssessmentId(row.uid));
        if (infoOf(leaf.field).type == ValueType::Axis)
            return axisHolds(leaf, assessment);
        if (leaf.field == Field::Stale)
            return says(leaf, stale(assessment) ? "yes" : "no");
        if (leaf.field == Field::Assessed)
            return says(leaf, "yes");
        std::vector<std::string> all;
        for (const Reviewer& reviewer : m_model.reviewers)
            all.insert(all.end(), {reviewer.name, reviewer.initials});
        const Reviewer& own = Model::of(m_model.reviewers, assessment.reviewer);
        return namedByProject(leaf, own.name, all) || namedByProject(leaf, own.initials, all);
    }
    case RowKind::Passages: {
        const Passage& passage = Model::of(m_model.passages, PassageId(row.uid));
        if (word)
            return wordInPassage(leaf, passage.id);
        if (leaf.field == Field::State || leaf.field == Field::Translated)
            return passageHolds(leaf, passage);
        return documentHolds(leaf, Model::of(m_model.documents, passage.document));
    }
    case RowKind::Replies: {
        const Reply& reply = Model::of(m_model.replies, ReplyId(row.uid));
        if (leaf.field == Field::Reply)
            return says(leaf, tokenOf(reply.outcome));
        return actorsNamed(leaf).count(root(reply.actor)) > 0;
    }
    case RowKind::Tags: {
        const Tag& tag = Model::of(m_model.tags, TagId(row.uid));
        return word ? wordIn(leaf, tag.name) : tagsNamed(leaf).count(tag.id) > 0;
    }
    case RowKind::Views: {
        const View& view = Model::of(m_model.views, ViewId(row.uid));
        return wordIn(leaf, view.name) || wordIn(leaf, view.query);
    }
    }
    return false;
}

} // namespace assay::query
