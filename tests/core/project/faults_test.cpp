#include "core/project/project.h"
#include "core/store/lookup.h"
#include "core/store/verify.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/temp_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace assay {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class ProjectFaultsTest : public testing::Test
{
protected:
    Project::Options options()
    {
        Project::Options made;
        made.reviewer = "R. Tester";
        made.clock = std::make_shared<SteppingClock>();
        made.uids = std::make_shared<CountingUids>(++m_seed);
        made.vfs = m_vfs.name();
        return made;
    }
    static Result<store::Committed> addClaim(Project& project, const std::string& statement)
    {
        return project.edit("claim", [&](Edit& edit) -> Result<std::string> {
            Claim claim;
            claim.statement = statement;
            if (const auto added = edit.add(claim); !added)
                return tl::make_unexpected(added.error());
            return "Added '" + statement + "'";
        });
    }
    static int64_t claims(Project& project) { return store::countOf(*project.openReader(), Kind::Claim); }

    test::TempFolder m_folder;
    fs::path m_file = m_folder / "case.assay";
    fs::path m_reserve = m_folder / "case.assay.reserve";
    test::FaultVfs m_vfs;
    uint32_t m_seed = 0;
};

TEST_F(ProjectFaultsTest, AFullDiskKeepsWhatWasThereAndReleasesTheReserve)
{
    const auto project = Project::create(m_file, "Case", options());
    ASSERT_TRUE(addClaim(*project, "The bridge was mined.").has_value());
    EXPECT_EQ(fs::file_size(m_reserve), static_cast<uintmax_t>(store::Reserve::kBytes));

    m_vfs.failWritesAfter(0, SQLITE_FULL);
    for (const bool first : {true, false})
        try {
            addClaim(*project, "The bridge stood.");
            ADD_FAILURE() << "no error";
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::DiskFull);
            EXPECT_THAT(error.what(), HasSubstr("The disk is full"));
            EXPECT_EQ(std::string(error.what()).find("has been released") != std::string::npos, first)
                << error.what();
            EXPECT_FALSE(fs::exists(m_reserve));
        }
    m_vfs.heal();
    EXPECT_EQ(claims(*project), 1);
    project->undo();
    EXPECT_EQ(claims(*project), 0);
    EXPECT_TRUE(store::verify(*project->openReader()).isGood());
}

TEST_F(ProjectFaultsTest, AClosedProjectHasNoReserve)
{
    Project::create(m_file, "Case", options()).reset();
    EXPECT_FALSE(fs::exists(m_reserve));
    EXPECT_TRUE(fs::exists(m_file));
}

TEST_F(ProjectFaultsTest, AReserveThatIsALinkIsNotFollowed)
{
    const fs::path target = m_folder / "target";
    fs::create_symlink(target, m_reserve);
    const auto project = Project::create(m_file, "Case", options());
    EXPECT_TRUE(addClaim(*project, "The bridge was mined.").has_value());
    EXPECT_FALSE(fs::exists(target));
}

TEST_F(ProjectFaultsTest, AWriteProtectedProjectIsReadAndSaysWhy)
{
    const auto made = addClaim(*Project::create(m_file, "Case", options()), "The bridge was mined.");
    ASSERT_TRUE(made.has_value());
    for (const bool folder : {true, false}) {
        test::FaultVfs vfs;
        if (folder)
            vfs.setReadOnlyFolder(m_folder.path().string());
        else
            vfs.setReadOnlyFile(m_file.string());
        Project::Options with = options();
        with.vfs = vfs.name();
        const auto project = Project::open(m_file, with);
        EXPECT_TRUE(project->isReadOnly());
        EXPECT_THAT(project->readOnlyReason(), HasSubstr("write-protected"));
        EXPECT_EQ(claims(*project), 1);
        try {
            addClaim(*project, "The bridge stood.");
            ADD_FAILURE() << "no error";
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::Project);
            EXPECT_THAT(error.what(), HasSubstr("open for reading only"));
        }
        EXPECT_FALSE(fs::exists(m_reserve));
    }
}

} // namespace
} // namespace assay
