#pragma once

// The facts of a project as values: what the words of docs/data-model.md hold. Each value lists its fields
// once, in `fields`, and everything that walks fields (the store, the dump, annotate, the JSON Schema) uses
// that list. A visitor is called as
//   v(name, member)                        a field with one value
//   v.list(name, table, member)            an ordered list; its elements list their own fields
//   v.set(name, table, column, member)     a set of words or ids, kept sorted
// An Id that is null, an optional without value and an empty text mean "not said".

#include "core/claim/values_actors.h"
#include "core/claim/values_claims.h"
#include "core/claim/values_judgements.h"
#include "core/claim/values_project.h"
#include "core/claim/values_sources.h"

namespace assay {

/// Calls f with a default value of each kind's type, in the order of Kind.
template<class F>
void forEachKind(F&& f)
{
    f(ProjectRecord{});
    f(Reviewer{});
    f(Scheme{});
    f(Side{});
    f(Tag{});
    f(Place{});
    f(Actor{});
    f(Document{});
    f(TextVersion{});
    f(Passage{});
    f(Translation{});
    f(Name{});
    f(Occasion{});
    f(Claim{});
    f(Attribution{});
    f(Relation{});
    f(Exhibit{});
    f(Bearing{});
    f(Assessment{});
    f(Reply{});
    f(View{});
    f(Dismissal{});
}

} // namespace assay
