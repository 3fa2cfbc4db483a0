#include "app/jobs/jobs.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <thread>

namespace assay::window {
namespace {

class JobsTest : public testing::Test
{
protected:
    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return !jobs.isBusy(); }, 30'000));
    }
    /// Work that goes on until it is stopped.
    static Result<int> endless(Progress& progress)
    {
        for (uint64_t i = 0;; ++i) {
            progress.tick("going round", i % 100, 100);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }
    Jobs jobs;
    QObject context;
};

TEST_F(JobsTest, TheResultComesBackOnThisThread)
{
    std::thread::id worker, here;
    int got = 0;
    jobs.start(
        Jobs::Lane::Read, {"counting"}, &context,
        [&worker](Progress&) -> Result<int> {
            worker = std::this_thread::get_id();
            return 42;
        },
        [&](int value) {
            got = value;
            here = std::this_thread::get_id();
        });
    settle();
    EXPECT_EQ(got, 42);
    EXPECT_EQ(here, std::this_thread::get_id());
    EXPECT_NE(worker, here);
}

TEST_F(JobsTest, AMistakeIsTakenOrTold)
{
    QSignalSpy told(&jobs, &Jobs::mistaken);
    const auto fails = [](Progress&) -> Result<int> { return mistake("That is wrong."); };
    std::string taken;
    jobs.start(
        Jobs::Lane::Read, {"a"}, &context, fails, [](int) { FAIL(); },
        [&taken](const Mistake& mistake) { taken = mistake.message; });
    settle();
    EXPECT_EQ(taken, "That is wrong.");
    EXPECT_EQ(told.count(), 0);
    jobs.start(Jobs::Lane::Read, {"b"}, &context, fails, [](int) { FAIL(); });
    settle();
    EXPECT_EQ(told.count(), 1);
}

TEST_F(JobsTest, AMistakeIsToldEvenWhenNobodyIsLeftToTakeIt)
{
    QSignalSpy told(&jobs, &Jobs::mistaken);
    auto gone = std::make_unique<QObject>();
    jobs.start(
        Jobs::Lane::Read, {"a"}, gone.get(), [](Progress&) -> Result<int> { return mistake("Wrong."); },
        [](int) { FAIL(); }, [](const Mistake&) { FAIL(); });
    gone.reset();
    settle();
    EXPECT_EQ(told.count(), 1);
}

TEST_F(JobsTest, AnErrorIsToldWithItsContext)
{
    QSignalSpy told(&jobs, &Jobs::broke);
    jobs.start(
        Jobs::Lane::Act, {"writing"}, &context,
        [](Progress&) -> Result<int> { throw Error(ErrorKind::Machine, "The disk is full.", "a.assay"); },
        [](int) { FAIL(); });
    settle();
    ASSERT_EQ(told.count(), 1);
    EXPECT_EQ(told[0][0].toString(), "writing");
    EXPECT_EQ(told[0][1].toString(), "The disk is full.");
    EXPECT_EQ(told[0][2].toString(), "a.assay");
}

TEST_F(JobsTest, ACancelledJobSaysThatItStopped)
{
    QSignalSpy stopped(&jobs, &Jobs::stopped);
    const auto job = jobs.start(Jobs::Lane::Read, {"round"}, &context, endless, [](int) { FAIL(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return job->step() == "going round"; }, 30'000));
    job->cancel();
    settle();
    EXPECT_EQ(stopped.count(), 1);
}

TEST_F(JobsTest, ADroppedJobSaysNothing)
{
    QSignalSpy stopped(&jobs, &Jobs::stopped);
    jobs.start(Jobs::Lane::Read, {"round"}, &context, endless, [](int) { FAIL(); })->drop();
    settle();
    EXPECT_EQ(stopped.count(), 0);
}

TEST_F(JobsTest, ActsAreDoneInOrderAndToTheEndWhenOneLeaves)
{
    std::vector<int> done;
    {
        Jobs own;
        for (int i = 0; i < 20; ++i)
            own.start(
                Jobs::Lane::Act, {"act"}, nullptr,
                [&done, i](Progress&) -> Result<int> {
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                    done.push_back(i);
                    return i;
                },
                [](int) {});
    }
    ASSERT_EQ(done.size(), 20u);
    EXPECT_TRUE(std::is_sorted(done.begin(), done.end()));
}

TEST_F(JobsTest, WhatTakesLongMakesNoOtherReadWait)
{
    QList<QPointer<Job>> lasting;
    for (int i = 0; i < 4; ++i)
        lasting.append(
            jobs.start(Jobs::Lane::LongRead, {"long"}, &context, &JobsTest::endless, [](int) { FAIL(); }));
    bool isRead = false;
    jobs.start(
        Jobs::Lane::Read, {"short"}, &context, [](Progress&) -> Result<int> { return 1; },
        [&isRead](int) { isRead = true; });
    EXPECT_TRUE(QTest::qWaitFor([&] { return isRead; }, 30'000));
    jobs.dropReads();
    settle();
}

TEST_F(JobsTest, AJobSaysThatItEndedWhateverCameOfIt)
{
    int ended = 0;
    const auto count = [&](const QPointer<Job>& job) {
        QObject::connect(job, &Job::ended, &context, [&ended] { ++ended; });
    };
    count(jobs.start(
        Jobs::Lane::Read, {"good"}, &context, [](Progress&) -> Result<int> { return 1; }, [](int) {}));
    count(jobs.start(
        Jobs::Lane::Read, {"wrong"}, &context, [](Progress&) -> Result<int> { return mistake("Wrong."); },
        [](int) {}));
    count(jobs.start(
        Jobs::Lane::Read, {"broken"}, &context,
        [](Progress&) -> Result<int> { throw Error(ErrorKind::Machine, "Broken."); }, [](int) {}));
    const auto dropped = jobs.start(Jobs::Lane::Read, {"dropped"}, &context, &JobsTest::endless, [](int) {});
    count(dropped);
    dropped->drop();
    settle();
    EXPECT_EQ(ended, 4);
}

} // namespace
} // namespace assay::window
