// The words of an attribution, and what they are in other languages.

#include "app/models/attribution_parts.h"
#include "app/models/claim_acts.h"
#include "app/models/quoted_words.h"

#include <algorithm>

namespace assay::window {

void ClaimActs::setQuote(const QString& attribution, const QVariantMap& words)
{
    act(tr("Changing a quote"),
        [uid = attribution.toStdString(), given = Given(words),
         typed = translationsIn(words.value(QStringLiteral("translations")))](Edit& edit,
                                                                              Claim&) -> Result<std::string> {
            const auto held = attributionOf(edit.database(), uid);
            if (!held)
                return tl::make_unexpected(held.error());
            const auto passages = passagesOf(edit, *held, given);
            if (!passages)
                return tl::make_unexpected(passages.error());
            Attribution changed = *held;
            changed.content = *passages;
            if (changed != *held)
                if (const auto done = edit.update(changed); !done)
                    return tl::make_unexpected(done.error());
            const auto before = translationsOf(edit.database(), changed.content).size();
            if (const auto done = setTranslations(edit, typed, held->content, changed.content); !done)
                return tl::make_unexpected(done.error());
            const std::string who = speakerOf(edit, changed);
            if (changed != *held)
                return "Changed the words of " + who + " on";
            if (translationsOf(edit.database(), changed.content).size() > before)
                return "Translated the words of " + who + " on";
            return "Changed the translation of the words of " + who + " on";
        });
}

} // namespace assay::window
