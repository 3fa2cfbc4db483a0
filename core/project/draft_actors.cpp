#include "core/project/draft_actors.h"

#include "core/store/content.h"
#include "core/store/proposals.h"
#include "core/store/records.h"
#include "core/text/fold.h"
#include "core/text/names.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <map>
#include <set>

namespace assay {
namespace {

/// "They said", when nothing tells who: a word that stands for somebody names nobody.
bool isPronoun(const std::string& name)
{
    static const std::set<std::string> pronouns{"i", "you", "he", "she", "it", "we", "they"};
    return pronouns.count(caseFold(name)) != 0;
}

/// "the prosecutor", "witnesses": words that describe somebody whom nobody names.
bool isDescription(const std::string& name)
{
    return std::none_of(name.begin(), name.end(),
                        [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) &&
           caseFold(name) == name;
}

ActorKind kindFor(const std::string& name)
{
    if (name.empty() || isPronoun(name) || isDescription(name))
        return ActorKind::Unnamed;
    const names::Key key = names::makeKey(name);
    const bool places = !key.parts.empty() &&
                        std::all_of(key.parts.begin(), key.parts.end(),
                                    [](const names::Part& part) { return part.role == names::Role::Place; });
    if (places)
        return ActorKind::State;
    return key.kind == names::Kind::Organisation ? ActorKind::Organisation : ActorKind::Person;
}

bool contains(const std::vector<ActorId>& all, ActorId actor)
{
    return std::find(all.begin(), all.end(), actor) != all.end();
}

std::vector<ActorId> sorted(std::vector<ActorId> actors)
{
    std::sort(actors.begin(), actors.end());
    return actors;
}

ActorId rootOf(store::Database& database, ActorId id)
{
    for (int depth = 0; depth < 8; ++depth) {
        const auto actor = store::load<Actor>(database, id.uid);
        if (!actor || actor->mergedInto.isNull())
            break;
        id = actor->mergedInto;
    }
    return id;
}

int64_t segmentAt(store::Database& database, const TextVersion& version, CodePointRange range)
{
    const auto segments = store::segmentsIn(database, version.body.value, range);
    return segments.empty() ? -1 : segments.front().id;
}

/// A word on record need not be said again: "He added" gives neither date nor place.
bool agrees(const Occasion& known, const DraftLink& link)
{
    const bool venue = link.venue.empty() || caseFold(link.venue) == caseFold(known.venue);
    const bool said = link.said.isEmpty() || link.said == known.said ||
                      (link.said.earliest == known.said.earliest && link.said.latest == known.said.latest &&
                       link.said.earliest);
    return known.how == link.how && venue && said;
}

} // namespace

DraftActor draftActor(store::Database& database, const std::string& name, const std::vector<ActorId>& inView)
{
    DraftActor actor;
    actor.name = name;
    actor.kind = kindFor(name);
    if (actor.kind == ActorKind::Unnamed)
        return actor; // each unnamed source is an actor of its own
    const names::Key key = names::makeKey(name);
    const std::string folded = caseFold(name);
    std::map<ActorId, double> same;
    std::vector<ActorId> answering;
    for (const auto& bearer : store::actorsWithKeys(database, names::indexKeys(key))) {
        const ActorId id(bearer.actor);
        const names::Key written = names::makeKey(bearer.name);
        const auto likeness = names::compare(key, written);
        if (likeness.same) {
            double& score = same[id];
            score = std::max(score, caseFold(bearer.name) == folded ? 2 : likeness.score);
        } else if ((names::answers(key, written) || names::answers(written, key)) &&
                   !contains(answering, id)) {
            answering.push_back(id);
        }
    }
    std::vector<std::pair<double, ActorId>> ranked;
    for (const auto& [id, score] : same)
        ranked.emplace_back(score, id);
    std::stable_sort(ranked.begin(), ranked.end(), [&](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first
                                  : contains(inView, a.second) && !contains(inView, b.second);
    });
    if (!ranked.empty()) {
        const bool tie = ranked.size() > 1 && ranked[0].first == ranked[1].first &&
                         contains(inView, ranked[0].second) == contains(inView, ranked[1].second);
        if (!tie)
            actor.known = ranked.front().second;
    } else {
        // "Asgarov" is the Asgarov who speaks here, when there is one only.
        std::vector<ActorId> here;
        std::copy_if(answering.begin(), answering.end(), std::back_inserter(here),
                     [&](ActorId id) { return contains(inView, id); });
        if (here.size() == 1)
            actor.known = here.front();
    }
    for (const auto& [score, id] : ranked)
        if (id != actor.known)
            actor.alike.push_back(id);
    for (const ActorId id : answering)
        if (id != actor.known && !contains(actor.alike, id))
            actor.alike.push_back(id);
    if (!actor.known.isNull())
        if (const auto known = store::load<Actor>(database, actor.known.uid))
            actor.kind = known->kind;
    return actor;
}

InView inView(store::Database& database, DocumentId document, TextVersionId version)
{
    InView view;
    for (auto& standing : store::occasionsStanding(database, document, version)) {
        auto occasion = store::load<Occasion>(database, standing.occasion);
        if (!occasion)
            continue;
        for (ActorId& actor : occasion->actors) {
            actor = rootOf(database, actor);
            if (!contains(view.actors, actor))
                view.actors.push_back(actor);
        }
        view.occasions.push_back({occasion->id, std::move(*occasion), std::move(standing.cues)});
    }
    return view;
}

void chooseOccasion(store::Database& database, const TextVersion& version, const InView& view,
                    DraftLink& link)
{
    std::vector<ActorId> actors;
    for (const DraftActor& actor : link.actors)
        actors.push_back(actor.known);
    actors = sorted(std::move(actors));
    if (actors.empty() || actors.front().isNull())
        return;
    const int64_t segment = segmentAt(database, version, link.cue);
    int best = 0;
    for (const auto& known : view.occasions) {
        if (sorted(known.occasion.actors) != actors)
            continue;
        link.offered.push_back(known.id);
        int sure = 0;
        const bool placed = !link.venue.empty() || !link.said.isEmpty();
        if (std::find(known.cues.begin(), known.cues.end(), link.cue) != known.cues.end())
            sure = 3;
        else if (!agrees(known.occasion, link))
            sure = 0;
        else if (placed)
            sure = 2;
        else if (std::any_of(known.cues.begin(), known.cues.end(), [&](const CodePointRange& cue) {
                     return segmentAt(database, version, cue) == segment;
                 }))
            sure = 1;
        if (sure > best) {
            best = sure;
            link.occasion = known.id;
        }
    }
}

} // namespace assay
