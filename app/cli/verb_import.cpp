#include "app/cli/files.h"
#include "app/cli/find.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"

namespace assay::cli {
namespace {

struct Arguments
{
    std::string file;
    std::vector<std::string> sources;
    std::string as, title, url, type, published, publisher, language, versionOf;
    bool witness = false;
    bool json = false;
};

template<class E>
E word(const std::string& text, const char* option)
{
    if (const auto value = fromToken<E>(text))
        return *value;
    std::string known;
    for (const auto candidate : tokens<E>())
        known += (known.empty() ? "" : ", ") + std::string(candidate);
    throw Failure(kUsage, std::string(option) + " '" + text + "' is not known; it is one of " + known + ".");
}

ImportOptions optionsFrom(const Arguments& given)
{
    ImportOptions options;
    options.title = given.title;
    options.url = given.url;
    options.language = given.language;
    options.publisher = given.publisher;
    if (!given.as.empty()) {
        options.format = formatFromToken(given.as);
        if (!options.format)
            throw Failure(kUsage, "--as '" + given.as +
                                      "' is not known; it is one of plain, markdown, html, wikitext.");
    }
    if (!given.type.empty())
        options.kind = word<DocumentKind>(given.type, "--type");
    if (!given.published.empty())
        options.published = orFail(parseFuzzyDate(given.published), kUsage);
    if (given.witness)
        options.witness = true;
    const bool ofOne = !given.title.empty() || !given.url.empty() || !given.versionOf.empty();
    if (ofOne && given.sources.size() > 1)
        throw Failure(kUsage,
                      "--title, --url and --version-of speak of one document; import one file at a time.");
    return options;
}

/// Whether anything is said of the documents that their bytes do not say.
bool saysMore(const Arguments& given)
{
    for (const auto* said :
         {&given.title, &given.url, &given.type, &given.published, &given.publisher, &given.language})
        if (!said->empty())
            return true;
    return given.witness;
}

std::string outcome(const ImportReport& report)
{
    const std::string size = counted(report.segments, "segment") + ", " +
                             counted(static_cast<uint64_t>(report.length), "character");
    switch (report.what) {
    case ImportReport::What::New:
        return "new document, " + size;
    case ImportReport::What::AlreadyHere:
        return "already here, as version " + std::to_string(report.versionNumber);
    case ImportReport::What::NewVersion:
        break;
    }
    return "version " + std::to_string(report.versionNumber) + ", " + size +
           "; passages: " + std::to_string(report.exact) + " exact, " + std::to_string(report.moved) +
           " moved, " + std::to_string(report.ambiguous) + " ambiguous, " + std::to_string(report.lost) +
           " lost";
}

Json asJson(const std::string& source, const ImportReport& report)
{
    Json object = {{"file", source},
                   {"document", report.document.uid.text()},
                   {"title", report.title},
                   {"outcome", report.what == ImportReport::What::New           ? "new"
                               : report.what == ImportReport::What::AlreadyHere ? "already-here"
                                                                                : "new-version"},
                   {"version", report.versionNumber},
                   {"segments", report.segments},
                   {"characters", report.length},
                   {"warnings", report.warnings}};
    if (report.what == ImportReport::What::NewVersion)
        object["passages"] = {{"exact", report.exact},
                              {"moved", report.moved},
                              {"ambiguous", report.ambiguous},
                              {"lost", report.lost}};
    return object;
}

std::string summaryOf(const std::vector<ImportReport>& reports)
{
    if (reports.size() == 1)
        return (reports[0].what == ImportReport::What::NewVersion
                    ? "Imported version " + std::to_string(reports[0].versionNumber) + " of '"
                    : "Imported '") +
               reports[0].title + "'";
    return "Imported " + counted(reports.size(), "document");
}

/// All files are one act: one undo takes all of them back, and one that is bad leaves nothing behind.
int work(Session& session, const Arguments& given)
{
    ImportOptions options = optionsFrom(given);
    const auto project = session.open(given.file);
    std::vector<ImportReport> reports;
    edit(*project, "import", kBadInput, [&](Edit& edit) -> Result<std::string> {
        if (!given.versionOf.empty())
            options.asVersionOf =
                DocumentId(orFail(findOne(edit.database(), Kind::Document, given.versionOf), kUsage));
        for (const auto& source : given.sources) {
            InputBuffer input(source, given.file, session);
            const std::string bytes = input.all();
            options.fileName = source == "-" ? "" : std::filesystem::path(source).filename().string();
            auto report = edit.importDocument(bytes, options, &session.progress());
            if (!report) {
                Mistake mistake = report.error();
                mistake.message = input.label() + ": " + mistake.message;
                return tl::make_unexpected(mistake);
            }
            reports.push_back(std::move(*report));
        }
        return summaryOf(reports);
    });
    Json list = Json::array();
    size_t toReview = 0;
    for (size_t i = 0; i < reports.size(); ++i) {
        const auto& report = reports[i];
        list.push_back(asJson(given.sources[i], report));
        if (!given.json)
            printLine("'" + shown(report.title) + "': " + outcome(report) + ".");
        for (const auto& warning : report.warnings)
            message((given.sources[i] == "-" ? "stdin" : given.sources[i]) + ": " + warning);
        if (report.what == ImportReport::What::AlreadyHere && saysMore(given))
            message("'" + shown(report.title) +
                    "' is as it was recorded: what is given of a document counts at its first import. To "
                    "change it, "
                    "annotate a line of it.");
        toReview += report.ambiguous + report.lost;
    }
    if (given.json)
        printJson(list);
    if (toReview > 0)
        message(counted(toReview, "passage") + " to look at: assay-cli list " + given.file +
                " passages --filter state:ambiguous,lost");
    return kDone;
}

} // namespace

Run addImport(CLI::App& app)
{
    const auto given = std::make_shared<Arguments>();
    addProject(app, given->file);
    app.add_option("FILE", given->sources, "Documents to read; - is stdin. All of them are one act")
        ->required();
    app.add_option("--as", given->as, "plain, markdown, html or wikitext, where the guess is not wanted")
        ->type_name("FORMAT");
    app.add_option("--version-of", given->versionOf,
                   "The document (title, uid or hash) it is the next version of")
        ->type_name("DOCUMENT");
    app.add_option("--title", given->title)->type_name("TEXT");
    app.add_option("--url", given->url)->type_name("URL");
    app.add_option("--type", given->type, "article, report, interview, judgment, broadcast ...")
        ->type_name("WORD");
    app.add_option("--published", given->published, "When, as words: \"early May 2022\"")->type_name("DATE");
    app.add_option("--publisher", given->publisher, "An actor; a new one is made if need be")
        ->type_name("NAME");
    app.add_option("--language", given->language, "BCP 47: en, az, hy")->type_name("CODE");
    app.add_flag("--witness", given->witness, "Its own voice saw the events itself");
    app.add_flag("--json", given->json, "Print what happened as JSON");
    return [given](Session& session) { return work(session, *given); };
}

} // namespace assay::cli
