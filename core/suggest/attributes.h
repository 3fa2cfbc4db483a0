#pragma once

#include "core/suggest/rules.h"
#include "core/suggest/suggest.h"

#include <string>
#include <vector>

namespace assay::suggest {

/// A hedge in tokens.
struct HedgeSpan
{
    Span words;
    HedgeKind kind = HedgeKind::Hearsay;
    Span scope;
};

/// `response`: whether it answers somebody (isResponse).
Stance stanceOf(const Analysis& analysis, const Candidate& candidate, bool response);
/// "asked not to be named": says nothing of the matter.
bool isAnonymity(const Analysis& analysis, const Candidate& candidate);
Mode modeOf(const Analysis& analysis, const Candidate& candidate);
/// "That would suggest ...", "This shows ...": a demonstrative alone names nobody. The document itself
/// concludes from what stands before.
bool isConclusion(const Analysis& analysis, Span source);
How howOf(const Analysis& analysis, const Candidate& candidate);
std::vector<HedgeSpan> hedgesOf(const Analysis& analysis, const Candidate& candidate);
/// The words of the sentence that say when it was said, outside of what was said.
Span dateOf(const Analysis& analysis, Span sentence, const Candidate& candidate);
/// "an interview with Al Jazeera", likewise.
Span venueOf(const Analysis& analysis, const SentenceGrammar& grammar, const Candidate& candidate);
/// "in response, ..."
bool isResponse(const Analysis& analysis, Span sentence, const Candidate& candidate);
/// Bodies that the content invokes: the subjects of its clauses that are acronyms or offices.
std::vector<Span> citesOf(const Analysis& analysis, const SentenceGrammar& grammar,
                          const Candidate& candidate);
std::vector<std::string> topicsOf(const Analysis& analysis, const Candidate& candidate,
                                  const std::vector<std::pair<std::string, std::string>>& more);
/// 0..1
double confidenceOf(const Candidate& candidate);

} // namespace assay::suggest
