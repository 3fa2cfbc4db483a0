#pragma once

#include "core/exchange/annotate.h"
#include "core/exchange/dump.h"
#include "core/store/verify.h"
#include "core/text/utf8.h"
#include "tests/support/temp_project.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

namespace assay::fuzz {

inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

inline std::string factsOf(Project& project)
{
    std::string out;
    dump(*project.openReader(), [&](std::string_view line) { out += line; });
    return out;
}

inline std::optional<Mistake> annotateWith(Project& project, std::string_view lines)
{
    std::optional<Mistake> mistake;
    const auto done = project.edit("annotate", [&](Edit& edit) -> Result<std::string> {
        std::istringstream input{std::string(lines)};
        const auto report = annotate(edit, input);
        if (report)
            return "Annotated";
        mistake = report.error();
        return tl::make_unexpected(report.error());
    });
    if (!done && !mistake)
        mistake = done.error();
    return mistake;
}

/// The project that lines are tried on: a document, an actor, a claim, an occasion and an attribution of each
/// stance.
inline std::unique_ptr<test::TempProject> annotatedProject()
{
    auto made = std::make_unique<test::TempProject>();
    const auto imported = (*made)->edit("import", [](Edit& edit) -> Result<std::string> {
        ImportOptions options;
        options.fileName = "bridge.txt";
        const auto report = edit.importDocument(
            "The bridge\n\nLin Okafor said on television that the bridge had been mined before the truce. "
            "A spokesman called that a lie, and said that the bridge stood.\n",
            options, nullptr);
        require(report.has_value());
        return "Imported";
    });
    require(imported.has_value());
    const std::optional<Mistake> refused = annotateWith(**made,
                                                        R"({"kind": "side", "name": "North"}
{"kind": "actor", "name": "Lin Okafor", "type": "person", "sides": ["North"]}
{"kind": "claim", "key": "bridge", "statement": "The bridge was mined before the truce.", "topics": ["mines"]}
{"kind": "attribution", "claim": "@bridge", "document": "bridge", "quote": "the bridge had been mined", "speaker": "Lin Okafor", "venue": "Channel 4"}
)");
    if (refused)
        std::fprintf(stderr, "The lines to begin with are refused: %s\n", refused->message.c_str());
    require(!refused);
    return made;
}

/// What must hold of annotate for any bytes: they are taken whole, and then the project is sound, its dump
/// makes the same project again and undo takes everything back; or they are refused, with a place, and
/// nothing has changed.
inline void checkAnnotate(std::string_view bytes)
{
    static std::unique_ptr<test::TempProject> project;
    static std::string before;
    static int acts = 0;
    if (!project || acts > 100) {
        project.reset();
        project = annotatedProject();
        before = factsOf(**project);
        acts = 0;
    }
    if (const std::optional<Mistake> mistake = annotateWith(**project, bytes)) {
        require(!mistake->message.empty() && utf8::isValid(mistake->message));
        require(factsOf(**project) == before);
        return;
    }
    ++acts;
    const std::string after = factsOf(**project);
    if (after == before)
        return;
    require(store::verify(*(*project)->openReader()).isGood());
    test::TempProject copy("A copy", 7);
    require(!annotateWith(*copy, after));
    require(factsOf(*copy) == after);
    (*project)->undo();
    require(factsOf(**project) == before);
}

} // namespace assay::fuzz
