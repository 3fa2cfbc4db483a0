#pragma once

#include "core/claim/values.h"
#include "core/store/database.h"
#include "core/table/hidden_names.h"

#include <string>
#include <string_view>

namespace assay::table {

/// How the things of a project are spoken of inside cards, which show one thing whole. What is marked
/// internal is put as "(name withheld)" and counted, unless it may be shown. One thread at a time; the
/// database must outlive it.
class Wording
{
public:
    Wording(store::Database& database, bool internal)
        : m_database(database), m_internal(internal), m_names(database, internal)
    {
    }

    /// The printed name; of somebody merged that of who they are. A null id is an empty text here and below.
    std::string nameOf(ActorId actor);
    std::string nameOf(PlaceId place);
    /// In quotation marks, with the state of its anchor where it is not exact.
    std::string quoteOf(PassageId passage);
    std::string titleOf(DocumentId document);
    /// What a thing of any kind is called.
    std::string titleOf(Kind kind, Uid uid);
    /// Whether a thing may not be shown, since it is marked internal or belongs to what is: a name to its
    /// actor, a passage to its document and to whom it names, a translation to its passage, to their document
    /// what was read there (versions, attributions, dismissals), and a claim to the documents that all of its
    /// attributions stand in.
    bool hides(Kind kind, Uid uid);
    /// Words of a source without the names that may not be read.
    std::string cut(std::string_view words) { return m_names.cut(words); }
    /// Whether such a name stands in some words.
    bool namesHidden(std::string_view words) { return m_names.standIn(words); }
    /// The actors, "jointly" where they spoke as one.
    std::string speakers(const Occasion& occasion);

    /// The words, and the days they stand for where that says more: "by July 11 (..2014-07-11)".
    static std::string when(const FuzzyDate& date);
    static std::string circumstancesOf(const Occasion& occasion);

    bool showsInternal() const { return m_internal; }
    /// How many internal things were left out; withhold() counts one that the caller left out.
    size_t withheld() const { return m_withheld; }
    void withhold() { ++m_withheld; }

private:
    bool isInternal(Kind kind, Uid uid);
    std::string withheldTitle(std::string_view what);

    store::Database& m_database;
    bool m_internal;
    HiddenNames m_names;
    size_t m_withheld = 0;
};

} // namespace assay::table
