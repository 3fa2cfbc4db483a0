#pragma once

#include "app/models/claim_acts.h"
#include "app/models/claim_card.h"
#include "tests/app/bridge_fixture.h"

#include <QAbstractItemModelTester>

namespace assay::window {

/// The claim that the bridge was mined, its card and what is done to it.
class ClaimActsTest : public BridgeFixture
{
protected:
    void SetUp() override
    {
        open();
        fill();
        acts.setProperty("session", QVariant::fromValue(&session));
        acts.setProperty("uid", mined());
        card.setSession(&session);
        card.setUid(mined());
        settle();
    }
    std::vector<Attribution> attributions()
    {
        std::vector<Attribution> all;
        store::forEach<Attribution>(session.database(), [&](const Attribution& one) {
            all.push_back(one);
            return true;
        });
        return all;
    }
    QString attribution(int row) { return card.attributions()->value(row, "uid").toString(); }
    Attribution held(int row)
    {
        return *store::load<Attribution>(session.database(), *Uid::parse(attribution(row).toStdString()));
    }
    std::string quoteOf(PassageId id)
    {
        const auto passage = store::load<Passage>(session.database(), id.uid);
        return passage ? passage->quote : std::string();
    }
    std::string speakers(const Link& link)
    {
        const auto occasion = store::load<Occasion>(session.database(), link.occasion.uid);
        return store::describe(session.database(), Kind::Actor, occasion->actors.front().uid);
    }
    static QVariantMap german(const QString& uid, const QString& text)
    {
        return {{"uid", uid}, {"language", "de"}, {"text", text}};
    }
    QVariantMap translation(const QString& attribution, int row)
    {
        return acts.attribution(attribution)["translations"].toList().value(row).toMap();
    }
    void undo()
    {
        session.undo();
        settle();
    }

    ClaimActs acts;
    ClaimCardModel card;
    ChainModel chain;
    QAbstractItemModelTester tester{&chain, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace assay::window
