#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/claim/vocabulary.h"
#include "core/text/fuzzy_date.h"
#include "core/text/range.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Text in, proposed attributions out: who says what, through whom, how firmly. Pure: no database, no files
/// after the engine was loaded, no clock. docs/suggestions.md has the method, the data behind it and the
/// figures.
namespace assay::suggest {

/// Raised by hand whenever the rules propose something else for the same text: proposals that were stored are
/// then made again.
inline constexpr int kEngineVersion = 2;

// The vocabularies of the whole program. Of the modes, direct is nothing but quoted words; mixed, quoted
// words inside reported ones; reported, no quotation marks; own-voice, nobody but the document says it.
using assay::How;
using assay::Mode;
using assay::Stance;
using HedgeKind = assay::Hedge;

/// A word that weakens, and the words that it weakens.
struct Hedge
{
    CodePointRange range;
    HedgeKind kind = HedgeKind::Hearsay;
    CodePointRange scope; ///< the piece of content it stands in, or the whole of it
};

/// One step of a chain, from the outermost reporter to the original speaker. The document's own voice is not
/// listed.
struct Link
{
    std::string name;       ///< resolved, in words: "Nayil Hasanov" for "his brother"
    CodePointRange mention; ///< the words that name the actor; empty when nobody is named
    CodePointRange cue;
};

struct Proposal
{
    std::vector<CodePointRange> source;  ///< none when nobody is named, else one
    std::vector<CodePointRange> cue;     ///< one, the whole verb group
    std::vector<CodePointRange> content; ///< one or more, in order, disjoint
    Stance stance = Stance::Asserts;
    Mode mode = Mode::Reported;
    How how = How::Says;
    bool belief = false; ///< a wish, thought or plan rather than something said
    std::vector<Hedge> hedges;
    std::string speaker; ///< of the last link, resolved inside the document; empty when unnamed
    std::vector<std::string>
        speakers; ///< the actors of the occasion when there are several ("X and Y both said")
    std::vector<Link> chain;
    std::optional<size_t> within; ///< the proposal whose content holds this one
    std::string dateWords;
    FuzzyDate date; ///< empty when the sentence gives none, or none that can be read
    std::string venue;
    std::optional<size_t> answers;  ///< the earlier proposal that this one replies to
    std::vector<std::string> cites; ///< bodies that are merely invoked
    std::vector<std::string> topics;
    double confidence = 0; ///< 0..1, orders proposals
    std::string why;       ///< the reasons in words
};

/// In the order of their cues.
using Proposals = std::vector<Proposal>;

struct Options
{
    /// Also propose what is said inside the content of another proposal, with its chain. Without it each
    /// stretch of text belongs to its outermost reporter only, which is how news corpora are annotated.
    bool nested = false;
    bool beliefs = true;        ///< wishes, thoughts and plans too
    double minConfidence = 0.0; ///< leave out what is less sure
    std::optional<int> year;    ///< for dates without a year, the year of publication
    /// Further topics of a project: topic and word, the word in small letters; a trailing * stands for any
    /// ending.
    std::vector<std::pair<std::string, std::string>> topics;
    /// Asked now and then whether to stop; propose() then throws Error(Cancelled).
    const Progress* progress = nullptr;
};

/// Loads lexicons/LANGUAGE/*.tsv and, if it is there, models/LANGUAGE.model from a data folder. What is wrong
/// with them is told by problems(), with file and line, and left out; the rest works on. Thread-safe once
/// made.
class Engine
{
public:
    explicit Engine(const std::filesystem::path& dataFolder, std::string_view language = "en");
    ~Engine();
    Engine(Engine&&) noexcept;
    Engine& operator=(Engine&&) noexcept;

    /// Any bytes will do; offsets count code points, an ill-formed byte as one.
    Proposals propose(std::string_view text, const Options& options = {}) const;

    const std::vector<Mistake>& problems() const;
    bool hasModel() const;
    /// What proposals depend on besides text and options: kEngineVersion and a hash of the files that were
    /// loaded.
    const std::string& version() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace assay::suggest
