import QtQuick
import Assay
import Assay.App

// One of the attributions of a claim, or none of them.
TermChoice {
    id: choice

    required property ClaimCardModel claim

    /// `nothing` is the first choice. `tokenOf` says what an attribution stands for; empty: it is not offered.
    function offer(nothing, tokenOf) {
        const all = [{ token: "", text: nothing }]
        for (let i = 0; i < claim.attributions.count; ++i) {
            const row = claim.attributions.at(i)
            const token = tokenOf(row)
            if (token.length > 0 && !all.some(one => one.token === token))
                all.push({ token, text: row.speaker + " " + row.stanceText + (row.quote.length > 0 ? ": “" + row.quote + "”" : "") })
        }
        terms = all
    }
}
