#include "app/cli/files.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "core/text/names.h"

#include <algorithm>
#include <istream>

namespace assay::cli {
namespace {

struct Arguments
{
    std::string pairs;
    std::vector<std::string> names;
    std::string kind;
    bool reasons = false;
};

std::vector<std::string> cells(const std::string& line)
{
    std::vector<std::string> all(1);
    for (const char c : line)
        if (c == '\t')
            all.emplace_back();
        else
            all.back() += c;
    return all;
}

void judge(const std::string& left, const std::string& right, names::Kind kind, bool reasons)
{
    const auto a = names::makeKey(left, kind);
    const auto b = names::makeKey(right, kind);
    const auto likeness = names::compare(a, b);
    char score[32];
    std::snprintf(score, sizeof score, "%.4f", likeness.score);
    printLine(std::string(score) + "\t" + (likeness.same ? "same" : "different") +
              (reasons ? "\t" + likeness.reason : ""));
}

int workPairs(Session& session, const Arguments& given)
{
    InputBuffer buffer(given.pairs, "", session);
    std::istream input(&buffer);
    input.exceptions(std::ios::badbit);
    std::string line;
    size_t number = 0;
    const auto nextLine = [&] {
        if (!std::getline(input, line))
            return false;
        ++number;
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        return true;
    };
    if (!nextLine())
        throw Failure(kBadInput, buffer.label() + " is empty; its first line names the columns.");
    if (line.rfind("\xEF\xBB\xBF", 0) == 0)
        line.erase(0, 3);
    const auto header = cells(line);
    const auto column = [&](const char* name) {
        return static_cast<size_t>(std::find(header.begin(), header.end(), name) - header.begin());
    };
    const size_t left = column("name1");
    const size_t right = column("name2");
    const size_t kind = column("kind");
    if (left == header.size() || right == header.size())
        throw Failure(kBadInput,
                      buffer.label() + ":1: the first line must name the columns name1 and name2.");
    while (nextLine()) {
        if (line.empty())
            continue;
        const auto row = cells(line);
        if (row.size() <= std::max(left, right))
            throw Failure(kBadInput, buffer.label() + ":" + std::to_string(number) +
                                         ": this line has fewer columns than the first.");
        judge(row[left], row[right], kind < row.size() ? names::kindOf(row[kind]) : names::Kind::Unknown,
              given.reasons);
        if (number % 1024 == 0)
            session.progress().tick("Comparing names", number, 0);
    }
    return kDone;
}

int work(Session& session, const Arguments& given)
{
    if (!given.pairs.empty() && given.names.empty())
        return workPairs(session, given);
    if (given.names.size() != 2 || !given.pairs.empty())
        throw Failure(kUsage, "Give two names, or --pairs FILE.tsv.");
    judge(given.names[0], given.names[1], names::kindOf(given.kind), true);
    return kDone;
}

} // namespace

Run addNames(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    app.add_option("NAME", given->names, "Two written names to compare");
    app.add_option("--pairs", given->pairs,
                   "A table with tabs whose first line names its columns: name1, name2 and perhaps kind "
                   "(person, organisation, token). Prints score and same or different, one line for each")
        ->type_name("FILE");
    app.add_option("--kind", given->kind, "person, organisation or token; else found from the words")
        ->type_name("WORD");
    app.add_flag("--reasons", given->reasons, "A third column: why");
    return [given](Session& session) { return work(session, *given); };
}

} // namespace assay::cli
