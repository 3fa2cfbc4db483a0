#include "core/suggest/model.h"
#include "core/suggest/suggest.h"
#include "core/suggest/token.h"
#include "core/suggest/train.h"
#include "core/suggest/training_data.h"
#include "core/text/utf8.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

using namespace assay;
using namespace assay::suggest;
namespace fs = std::filesystem;

namespace {

const fs::path kData = ASSAY_SOURCE_DIR "/data";

const Engine& engine()
{
    static const Engine e(kData);
    return e;
}

/// Every range inside the text, not empty; pieces in order and apart.
void expectSound(const Proposals& proposals, size_t length)
{
    for (const Proposal& p : proposals) {
        ASSERT_EQ(p.cue.size(), 1U);
        ASSERT_LE(p.source.size(), 1U);
        ASSERT_FALSE(p.content.empty());
        size_t last = 0;
        for (const CodePointRange& r : p.content) {
            ASSERT_GE(r.start(), last);
            last = r.end();
        }
        for (const auto* list : {&p.source, &p.cue, &p.content})
            for (const CodePointRange& r : *list) {
                ASSERT_LT(r.start(), r.end());
                ASSERT_LE(r.end(), length);
            }
        ASSERT_GT(p.confidence, 0.0);
        ASSERT_LT(p.confidence, 1.0);
        if (p.answers) {
            ASSERT_LT(*p.answers, proposals.size());
        }
        if (p.within) {
            ASSERT_LT(*p.within, proposals.size());
        }
    }
}

struct Folder
{
    fs::path path = fs::temp_directory_path() / fs::path("suggest_test_" + std::to_string(::getpid()));
    Folder()
    {
        fs::remove_all(path);
        fs::create_directories(path / "models");
        fs::copy(kData / "lexicons", path / "lexicons", fs::copy_options::recursive);
    }
    ~Folder() { fs::remove_all(path); }
    void write(const fs::path& name, const std::string& text) const
    {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << text;
    }
    void append(const fs::path& name, const std::string& text) const
    {
        std::ofstream(path / name, std::ios::binary | std::ios::app) << text;
    }
};

size_t length(const std::string& text)
{
    std::vector<Token> tokens;
    size_t points = 0;
    for (size_t at = 0; at < text.size();) {
        const size_t end = blockEnd(text, at);
        points += tokenize(std::string_view(text).substr(at, end - at), tokens);
        at = end;
    }
    return points;
}

} // namespace

// Found by fuzzing: the text after "allegedly" was reached in two ways, and given twice.
TEST(Robust, WordsReachedInTwoWaysAreGivenOnce)
{
    const std::string text(
        "According to _ allegedly sh ot Y, who  theX, Y, whO!\0lhewhO!\0lhegedly shot$Y, woh  theho  "
        "theX, Y, wh",
        101);
    const Proposals proposals = engine().propose(text);
    EXPECT_FALSE(proposals.empty());
    expectSound(proposals, text.size());
}

TEST(Robust, TheShippedDataAreSound)
{
    EXPECT_TRUE(engine().problems().empty()) << engine().problems().front().message;
    EXPECT_TRUE(engine().hasModel());
}

TEST(Robust, OffsetsAreCodePoints)
{
    const std::string text = "Ağdam, 3 may.\n“Yağış idi — çox,” said Əli Həsənov.\n";
    const Proposals p = engine().propose(text);
    ASSERT_EQ(p.size(), 1U);
    EXPECT_EQ(utf8::slice(text, p[0].cue[0].start(), p[0].cue[0].end()), "said");
    EXPECT_EQ(utf8::slice(text, p[0].source[0].start(), p[0].source[0].end()), "Əli Həsənov");
}

TEST(Robust, AnyWordsInAnyOrder)
{
    const std::vector<std::string> words{
        "said",  "that",      "he",    "“",    "”",   "\"",     "'",   ",",   ".",        "according",
        "to",    "Ann",       "Smith", "who",  "and", "denied", "not", "was", "reported", "the",
        "claim", "allegedly", "\n",    "\n\n", ":",   "adding", "(",   ")",   "U.S.",     "—",
        "’s",    "ə",         "في",    "1999", "May", ";",      "to",  "say"};
    rc::check("ranges are sound", [&] {
        const auto picks =
            *rc::gen::container<std::vector<size_t>>(rc::gen::inRange<size_t>(0, words.size()));
        std::string text;
        for (const size_t i : picks)
            text += words[i] + (i % 3 == 0 ? "" : " ");
        Options options;
        options.nested = true;
        expectSound(engine().propose(text, options), utf8::length(text));
    });
}

TEST(Robust, AnyBytes)
{
    rc::check("no bytes are refused", [] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        expectSound(engine().propose(bytes + " said \"" + bytes + "\"."),
                    length(bytes + " said \"" + bytes + "\"."));
    });
}

TEST(Robust, OneProposalMoreForEachSentenceMore)
{
    // The work is done block by block: what stands far away changes nothing but names.
    std::string text;
    const std::string sentence = "Ann Weil said that the gate was open.\n";
    for (int i = 0; i < 500; ++i)
        text += sentence;
    EXPECT_EQ(engine().propose(text).size(), 500U);
}

TEST(Robust, LinesWithoutEnd)
{
    expectSound(engine().propose(std::string(300000, 'a')), 300000);
    std::string said;
    while (said.size() < 300000)
        said += "he said ";
    expectSound(engine().propose(said), said.size());
    std::string words;
    while (words.size() < 300000)
        words += "Ann Weil said that the gate was open. ";
    EXPECT_GT(engine().propose(words).size(), 7000U);
}

TEST(Robust, QuotesThatNestAndNeverClose)
{
    std::string deep;
    for (int i = 0; i < 1000; ++i)
        deep += "“he said ";
    expectSound(engine().propose(deep), length(deep));
    for (int i = 0; i < 1000; ++i)
        deep += "” ";
    expectSound(engine().propose(deep), length(deep));
    const std::string open = "“He left, she said.\nAnn Weil said that it rained.\n";
    EXPECT_FALSE(engine().propose(open).empty());
}

TEST(Robust, DirectionControlsPartNoWords)
{
    const Proposals p = engine().propose("Day.\nAnn\u200f sa\u200bid that \u202eit rained\u202c.");
    expectSound(p, 40);
}

TEST(Robust, TheFuzzersFirstTexts)
{
    for (const auto& file : fs::directory_iterator(ASSAY_SOURCE_DIR "/tests/fuzz/corpus/suggest")) {
        std::ifstream in(file.path(), std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(in)), {});
        Options options;
        options.nested = true;
        expectSound(engine().propose(bytes, options), length(bytes));
    }
}

TEST(Robust, NothingGivesNothing)
{
    EXPECT_TRUE(engine().propose("").empty());
    EXPECT_TRUE(engine().propose("\n\n\n").empty());
}

TEST(BadData, AWrongLineIsNamedAndTheRestWorks)
{
    Folder folder;
    folder.append("lexicons/en/verbs.tsv", "gabble\t\tclause\tperhaps\tsays\t5\t\nshort line\n");
    folder.append("lexicons/en/words.tsv", "no-such-class\tword\n");
    const Engine e(folder.path);
    ASSERT_EQ(e.problems().size(), 3U);
    EXPECT_NE(e.problems()[0].message.find("words.tsv, line "), std::string::npos);
    EXPECT_NE(e.problems()[1].message.find("\"perhaps\" is no stance"), std::string::npos);
    EXPECT_GT(e.problems()[1].line, 700U);
    EXPECT_FALSE(e.hasModel());
    EXPECT_FALSE(e.propose("Day.\nAnn Weil said that it rained.").empty());
}

TEST(BadData, AWrongModelIsNamedAndTheRulesWork)
{
    Folder folder;
    std::ifstream in(kData / "models" / "en.model", std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(in)), {});
    ASSERT_GT(bytes.size(), 1000U);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    folder.write("models/en.model", bytes);
    const Engine altered(folder.path);
    ASSERT_EQ(altered.problems().size(), 1U);
    EXPECT_NE(altered.problems()[0].message.find("checksum"), std::string::npos);
    EXPECT_FALSE(altered.hasModel());
    EXPECT_FALSE(altered.propose("Day.\nAnn Weil said that it rained.").empty());
    folder.write("models/en.model", "not a model");
    EXPECT_EQ(Engine(folder.path).problems().size(), 1U);
    folder.write("models/en.model", "");
    EXPECT_EQ(Engine(folder.path).problems().size(), 1U);
}

TEST(BadData, AModelCutAnywhereIsRefused)
{
    std::ifstream in(kData / "models" / "en.model", std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    for (size_t cut = 0; cut < bytes.size(); cut += 9973)
        EXPECT_FALSE(Model::read(std::string_view(bytes).substr(0, cut)));
    EXPECT_TRUE(Model::read(bytes));
}

TEST(BadData, AMissingFolderIsTold)
{
    const Engine e("/nowhere");
    EXPECT_FALSE(e.problems().empty());
    EXPECT_TRUE(e.propose("Ann Weil said that it rained.").empty());
}

TEST(Languages, AFolderIsEnough)
{
    Folder folder;
    folder.write("lexicons/xx/words.tsv", "that\tdass\nrelative\tder die das\n");
    folder.write("lexicons/xx/verbs.tsv", "sagen\tsagt sagte gesagt sagend\tclause\t\tsays\t9\t\n");
    for (const char* name : {"morphology", "nouns", "phrases", "hedges", "topics"})
        folder.write(std::string("lexicons/xx/") + name + ".tsv", "# none\n");
    const Engine e(folder.path, "xx");
    EXPECT_TRUE(e.problems().empty());
    const Proposals p = e.propose("Bericht.\nAnna Weil sagte, \"das Tor war offen.\"");
    ASSERT_EQ(p.size(), 1U);
}

TEST(Training, TwoRunsGiveTheSameBytes)
{
    const auto documents = readTraining({}, {ASSAY_SOURCE_DIR "/tests/fixtures/attributions/open.txt"});
    ASSERT_TRUE(documents);
    const auto one = train(*documents, kData);
    const auto two = train(*documents, kData);
    ASSERT_TRUE(one && two);
    EXPECT_EQ(*one, *two);
    EXPECT_TRUE(Model::read(*one));
}

TEST(Training, AWrongMarkIsNamedWithItsLine)
{
    Folder folder;
    folder.write("bad.txt", "== a (wire)\n[S1 Ann] [C1 said] [X1 it rained.\n");
    const auto read = readMarkedTexts(folder.path / "bad.txt");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().line, 2U);
}
