#pragma once

#include "app/session/session.h"
#include "core/store/records.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace assay::window {

/// Counts how often something is read from now on, by the title of its job.
class Reads
{
public:
    Reads(Session& session, const char* title) : m_title(title), m_spy(session.jobs(), &Jobs::started) {}
    int count() const
    {
        int found = 0;
        for (const QList<QVariant>& one : m_spy)
            found += one.front().toString() == m_title ? 1 : 0;
        return found;
    }

private:
    QString m_title;
    QSignalSpy m_spy;
};

/// A session with settings and projects in a folder of its own, and the calls that a test waits with.
class WindowFixture : public testing::Test
{
protected:
    WindowFixture() : session(std::make_unique<Settings>(folder.filePath("window.ini"))) {}

    void open()
    {
        session.create(folder.filePath("bridge.assay"), "The bridge", {"North", "South"}, {"verdict"});
        settle();
        ASSERT_TRUE(session.isOpen()) << session.status().toStdString();
    }
    /// Until no job runs any more.
    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor(
            [this] {
                QCoreApplication::processEvents();
                return !session.jobs()->isBusy();
            },
            60'000));
    }
    /// Adds claims in one act; their uids in the order of the statements.
    std::vector<ClaimId> addClaims(const std::vector<std::string>& statements,
                                   const std::string& topic = "bridge")
    {
        auto ids = std::make_shared<std::vector<ClaimId>>();
        session.act("claims", "Adding claims",
                    [ids, statements, topic](Edit& edit, Progress&) -> Result<std::string> {
                        for (const std::string& statement : statements) {
                            Claim claim;
                            claim.statement = statement;
                            claim.topics = {topic};
                            const auto added = edit.add(claim);
                            if (!added)
                                return tl::make_unexpected(added.error());
                            ids->push_back(*added);
                        }
                        return "Added " + std::to_string(statements.size()) + " claims";
                    });
        settle();
        return *ids;
    }
    void changeStatement(ClaimId id, const std::string& statement)
    {
        session.act("claim", "Changing a claim",
                    [id, statement](Edit& edit, Progress&) -> Result<std::string> {
                        auto claim = store::load<Claim>(edit.database(), id.uid);
                        claim->statement = statement;
                        if (auto done = edit.update(*claim); !done)
                            return tl::make_unexpected(done.error());
                        return "Changed a claim";
                    });
        settle();
    }
    void removeClaim(ClaimId id)
    {
        session.act("claim", "Removing a claim", [id](Edit& edit, Progress&) -> Result<std::string> {
            if (auto done = edit.remove(Kind::Claim, id.uid); !done)
                return tl::make_unexpected(done.error());
            return "Removed a claim";
        });
        settle();
    }

    QTemporaryDir folder;
    Session session;
};

} // namespace assay::window
