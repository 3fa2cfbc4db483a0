import Assay

// One term of a vocabulary: a choice that keeps what is chosen. `terms` are maps of `token` and `text`.
Choice {
    property var terms: []
    readonly property string token: current >= 0 && current < terms.length ? terms[current].token : ""

    function set(token) {
        current = Array.from(terms).findIndex(term => term.token === token)
    }

    options: Array.from(terms).map(term => term.text)
    onChosen: index => current = index
}
