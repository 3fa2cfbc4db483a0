#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "core/base/hash.h"
#include "core/query/selection.h"
#include "core/store/journal.h"
#include "core/store/lookup.h"
#include "core/store/read_transaction.h"

#include <array>

namespace assay::cli {
namespace {

using query::RowKind;

/// What is still thin: a question that list answers too.
struct Thin
{
    const char* key;
    const char* words;
    RowKind rows;
    const char* filter;
};

constexpr std::array kThin = {
    Thin{"attributions_without_basis", "attributions without a basis", RowKind::Attributions,
         "basis:unknown"},
    Thin{"attributions_without_date", "attributions without a date of saying", RowKind::Attributions,
         "said:none"},
    Thin{"claims_without_date", "claims without a date", RowKind::Claims, "happened:none"},
    Thin{"claims_without_assessment", "claims not assessed", RowKind::Claims, "assessed:no"},
    Thin{"claims_with_stale_assessment", "claims whose assessment is stale", RowKind::Claims, "stale:yes"},
    Thin{"claims_without_exhibit", "claims without evidence for or against", RowKind::Claims, "exhibit:none"},
    Thin{"claims_unanswered", "claims whose accused were neither heard nor asked", RowKind::Claims,
         "unanswered:yes"},
    Thin{"passages_to_review", "passages to look at (ambiguous, lost)", RowKind::Passages,
         "state:ambiguous,lost"},
};

struct Arguments
{
    std::string file;
    bool json = false;
};

int work(Session& session, const Arguments& given)
{
    const auto database = session.reader(given.file);
    const store::ReadTransaction oneState(*database);
    const auto project = store::projectUid(*database);
    const std::string title = project ? store::describe(*database, Kind::Project, *project) : "";
    Json counts = Json::object();
    for (size_t i = 1; i < kKindTokens.size(); ++i)
        counts[std::string(kKindTokens[i])] = store::countOf(*database, static_cast<Kind>(i));
    Json thin = Json::object();
    for (const auto& question : kThin) {
        query::Options options;
        options.includeInternal = true;
        const auto selection =
            orFail(query::select(*database, question.rows, question.filter, {}, options), kUsage);
        thin[question.key] = selection.count();
    }
    const auto last = store::lastEntry(*database);
    std::error_code error;
    const auto size = std::filesystem::file_size(given.file, error);
    if (given.json) {
        printJson({{"title", title},
                   {"bytes", error ? 0 : size},
                   {"state", last ? last->state : 0},
                   {"entries", last ? last->sequence : 0},
                   {"facts", last ? hex(last->facts) : ""},
                   {"counts", counts},
                   {"thin", thin}});
        return kDone;
    }
    const auto row = [](uint64_t number, const std::string& words) {
        const std::string digits = std::to_string(number);
        printLine(std::string(10 - std::min<size_t>(10, digits.size()), ' ') + digits + "  " + words);
    };
    printLine(shown(title));
    row(error ? 0 : size, "bytes");
    row(static_cast<uint64_t>(last ? last->sequence : 0), "entries of history");
    for (const auto& [token, count] : counts.items()) {
        std::string word = token;
        std::replace(word.begin(), word.end(), '_', ' ');
        const uint64_t number = count.get<uint64_t>();
        row(number, number == 1 ? word : word == "reply" ? "replies" : word + "s");
    }
    printLine("Still thin:");
    for (const auto& question : kThin)
        row(thin[question.key].get<uint64_t>(), question.words);
    return kDone;
}

} // namespace

Run addStats(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    addProject(app, given->file);
    app.add_flag("--json", given->json, "Print it as JSON");
    return [given](Session& session) { return work(session, *given); };
}

} // namespace assay::cli
