#pragma once

#include "core/claim/values.h"
#include "core/store/ledger.h"
#include "tests/support/temp_folder.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace assay::query {

/// A project held in memory: what is written to a file for the program and read as it stands by the tests'
/// own evaluator.
struct Model
{
    std::vector<Reviewer> reviewers;
    std::vector<Scheme> schemes;
    std::vector<Side> sides;
    std::vector<Tag> tags;
    std::vector<Place> places;
    std::vector<Actor> actors;
    std::vector<Name> names;
    std::vector<Document> documents;
    std::vector<TextVersion> versions;
    std::map<DocumentId, std::vector<std::string>> texts; ///< paragraphs, the same in each version
    std::vector<Passage> passages;
    std::vector<Translation> translations;
    std::vector<Occasion> occasions;
    std::vector<Claim> claims;
    std::vector<Attribution> attributions;
    std::vector<Relation> relations;
    std::vector<Exhibit> exhibits;
    std::vector<Bearing> bearings;
    std::vector<Assessment> assessments;
    std::vector<Reply> replies;
    std::vector<View> views;

    /// The value with an id; it must be there.
    template<class T, class I>
    static const T& of(const std::vector<T>& values, I id)
    {
        for (const T& value : values)
            if (value.id == id)
                return value;
        throw std::logic_error("the model points at nothing");
    }
};

/// A model written to a project file of its own, open for reading.
class StoredModel
{
public:
    explicit StoredModel(Model model);
    store::Database& database() { return *m_database; }
    const Model& model() const { return m_model; }
    int64_t idOf(Kind kind, Uid uid) { return m_database->idOf(kind, uid); }

private:
    test::TempFolder m_folder;
    Model m_model;
    std::unique_ptr<store::Database> m_database;
};

/// Uids that say when they were made and stand in an order of their own.
class ModelUids
{
public:
    Uid next(int64_t milliseconds);

private:
    uint16_t m_count = 0;
};

} // namespace assay::query
