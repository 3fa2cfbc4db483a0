#include "core/claim/vocabulary.h"

#include "core/document/anchor.h"
#include "core/document/segment.h"

namespace assay {

#define ASSAY_VOCABULARY(Enum, name, ...)                                                                    \
    template<>                                                                                               \
    std::span<const std::string_view> tokens<Enum>()                                                         \
    {                                                                                                        \
        static constexpr std::string_view kTokens[] = {__VA_ARGS__};                                         \
        return kTokens;                                                                                      \
    }                                                                                                        \
    template<>                                                                                               \
    std::string_view vocabularyName<Enum>()                                                                  \
    {                                                                                                        \
        return "term_" name;                                                                                 \
    }

ASSAY_VOCABULARY(Visibility, "visibility", "public", "internal")
ASSAY_VOCABULARY(DocumentKind, "document_kind", "article", "report", "interview", "judgment", "broadcast",
                 "social-post", "transcript", "image", "other")
ASSAY_VOCABULARY(ActorKind, "actor_kind", "person", "group", "organisation", "state", "body", "court",
                 "armed-force", "outlet", "own-voice", "unnamed")
ASSAY_VOCABULARY(NameKind, "name_kind", "full", "short", "alias", "role")
ASSAY_VOCABULARY(ClaimType, "claim_type", "fact", "inference", "valuation", "demand")
ASSAY_VOCABULARY(ClaimStatus, "claim_status", "open", "in-progress", "for-review", "done", "set-aside")
ASSAY_VOCABULARY(Role, "role", "accused", "harmed", "witness", "other")
ASSAY_VOCABULARY(How, "how", "says", "writes", "posts", "testifies", "pleads", "charges", "finds", "rules",
                 "shows", "demands", "leaks")
ASSAY_VOCABULARY(Circumstance, "circumstance", "in-custody", "under-oath", "on-air", "under-pressure",
                 "through-an-interpreter")
ASSAY_VOCABULARY(Stance, "stance", "asserts", "denies", "denies-in-part", "questions", "concedes", "retracts",
                 "evades", "declines")
ASSAY_VOCABULARY(Basis, "basis", "took-part", "saw", "examined", "was-told", "infers", "unknown")
ASSAY_VOCABULARY(Mode, "mode", "direct", "mixed", "reported", "own-voice")
ASSAY_VOCABULARY(Hedge, "hedge", "hearsay", "doubt", "possibility", "appearance")
ASSAY_VOCABULARY(RelationKind, "relation_kind", "contradicts", "rebuts", "undercuts", "supports", "qualifies",
                 "inferred-from")
ASSAY_VOCABULARY(ExhibitKind, "exhibit_kind", "video", "photograph", "document", "examination", "inspection",
                 "object", "data")
ASSAY_VOCABULARY(Seen, "seen", "by-us", "described")
ASSAY_VOCABULARY(Effect, "effect", "supports", "undermines")
ASSAY_VOCABULARY(Directness, "directness", "direct", "indirect")
ASSAY_VOCABULARY(Strength, "strength", "none", "weak", "strong")
ASSAY_VOCABULARY(Outcome, "outcome", "answered", "declined", "none-yet")
ASSAY_VOCABULARY(AnchorState, "anchor_state", "exact", "moved", "ambiguous", "lost")
ASSAY_VOCABULARY(SegmentKind, "segment_kind", "paragraph", "heading", "list-item", "quote", "table-row",
                 "note")

std::string worded(std::string_view token)
{
    std::string words(token);
    for (char& c : words)
        if (c == '-' || c == '_')
            c = ' ';
    return words;
}

} // namespace assay
