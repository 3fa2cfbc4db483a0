import QtQuick
import Assay
import Assay.App

// Everything that is asked to change who says a claim and who answers it, and the menu that leads there.
Item {
    id: dialogs

    required property Session session
    required property ClaimCardModel claim
    required property ClaimActs acts
    signal placeWanted(var place)

    readonly property list<Openable> openables: [
        Openable {
            name: "answer"
            isOpen: answer.opened
            onOpen: dialogs.addAnswer()
            onClose: answer.close()
        },
        Openable {
            name: "attribution"
            isOpen: answer.opened
            onOpen: dialogs.changeAttribution(dialogs.first("uid"))
            onClose: answer.close()
        },
        Openable {
            name: "context"
            isOpen: answer.opened
            onOpen: dialogs.changeContext(dialogs.first("uid"))
            onClose: answer.close()
        },
        Openable {
            name: "quote"
            isOpen: quote.opened
            onOpen: dialogs.changeQuote(dialogs.first("uid"))
            onClose: quote.close()
        },
        Openable {
            name: "occasion"
            isOpen: occasion.opened
            onOpen: dialogs.correctOccasion(dialogs.first("occasion"))
            onClose: occasion.close()
        }
    ]

    function first(role) {
        return claim.attributions.value(0, role) ?? ""
    }
    function addAnswer() {
        answer.begin("")
    }
    function changeAttribution(uid) {
        answer.begin(uid)
    }
    function changeContext(uid) {
        answer.begin(uid, true)
    }
    function changeQuote(uid) {
        quote.begin(uid)
    }
    function correctOccasion(uid) {
        occasion.begin(uid)
    }
    function openAttribution(row, from) {
        attribution.row = row
        attribution.openAt(from)
    }

    AnswerDialog {
        id: answer

        session: dialogs.session
        acts: dialogs.acts
        claim: dialogs.claim
    }
    QuoteDialog {
        id: quote

        acts: dialogs.acts
    }
    OccasionDialog {
        id: occasion

        session: dialogs.session
        acts: dialogs.acts
    }
    AttributionMenu {
        id: attribution

        claim: dialogs.claim
        acts: dialogs.acts
        onPlaceWanted: place => dialogs.placeWanted(place)
        onStanceWanted: from => stances.openAt(from)
        onChainWanted: attribution => dialogs.changeAttribution(attribution)
        onContextWanted: attribution => dialogs.changeContext(attribution)
        onQuoteWanted: attribution => dialogs.changeQuote(attribution)
        onOccasionWanted: occasion => dialogs.correctOccasion(occasion)
    }
    ChoiceMenu {
        id: stances

        options: dialogs.acts.vocabulary("stance")
        onChosen: token => dialogs.acts.setStance(attribution.uid, token)
    }
}
