#pragma once

#include "core/store/lookup.h"
#include "tests/app/window_fixture.h"

namespace assay::window {

/// A project in which Okafor (North) says that the bridge was mined and Weir (South) denies it.
class BridgeFixture : public WindowFixture
{
protected:
    void fill()
    {
        session.act("fill", "Filling", [](Edit& edit, Progress&) -> Result<std::string> {
            ImportOptions options;
            options.fileName = "report.txt";
            const auto report =
                edit.importDocument("The report\n\nOkafor said that the bridge had been mined. "
                                    "Weir said that nobody had mined the bridge.\n",
                                    options, nullptr);
            const DocumentId document = report->document;
            const auto side = [&](const char* name) {
                return SideId(store::named(edit.database(), Kind::Side, name).front());
            };
            const auto actor = [&](const char* text, const char* sideName) {
                Actor actor;
                actor.sides.push_back({side(sideName), {}});
                const ActorId id = *edit.add(actor);
                Name name;
                name.actor = id;
                name.text = text;
                name.printed = true;
                (void)*edit.add(name);
                return id;
            };
            const ActorId okafor = actor("Okafor", "North"), weir = actor("Weir", "South");
            Claim claim;
            claim.statement = "The bridge was mined.";
            claim.topics = {"bridge"};
            claim.happened = *parseFuzzyDate("July 2014");
            claim.about = {{weir, Role::Accused}};
            const ClaimId mined = *edit.add(claim);
            Claim other;
            other.statement = "The bridge stood.";
            const ClaimId stood = *edit.add(other);
            const auto says = [&](ActorId who, Stance stance, const char* words, std::optional<Hedge> hedge) {
                Occasion occasion;
                occasion.actors = {who};
                Attribution attribution;
                attribution.claim = mined;
                attribution.document = document;
                attribution.stance = stance;
                attribution.content = {*edit.passage(document, TextQuote{words, "", ""})};
                Link own, link;
                own.occasion = *edit.voiceOf(document);
                own.mode = Mode::OwnVoice;
                link.occasion = *edit.add(occasion);
                link.hedge = hedge;
                attribution.chain = {own, link};
                (void)*edit.add(attribution);
            };
            says(okafor, Stance::Asserts, "that the bridge had been mined", {});
            says(weir, Stance::Denies, "that nobody had mined the bridge", Hedge::Doubt);
            Relation relation;
            relation.from = stood;
            relation.to = mined;
            relation.reviewer = *edit.reviewer("R");
            (void)*edit.add(relation);
            Assessment assessment;
            assessment.claim = mined;
            assessment.scheme = *edit.scheme("verdict");
            assessment.reviewer = *edit.reviewer("R");
            assessment.values = {{"verdict", "unproven"}};
            assessment.reason = "Nobody looked.";
            assessment.adopted = true;
            assessment.time = "2026-11-20T10:00:00.000Z";
            (void)*edit.add(assessment);
            return "Filled the project";
        });
        settle();
        ASSERT_FALSE(session.statusIsWarning()) << session.status().toStdString();
    }
    QString uidOf(Kind kind, const char* name)
    {
        const auto found = store::named(session.database(), kind, name);
        return found.empty() ? QString() : QString::fromStdString(found.front().text());
    }
    QString mined() { return uidOf(Kind::Claim, "The bridge was mined."); }
};

} // namespace assay::window
