import QtQuick
import Assay
import Assay.App

// A thing that speaks for or against the claim: one on record, or a new one.
Dialog {
    id: dialog

    required property Session session
    required property ClaimActs acts

    title: qsTr("Add an exhibit")
    acceptText: qsTr("Add")
    canAccept: exhibit.text.trim().length > 0 && (quote.text.trim().length === 0 || source.isChosen)
    preferredWidth: 140 * Theme.space
    onAboutToShow: {
        kind.terms = acts.vocabulary("exhibit")
        strength.terms = Array.from([{ token: "", text: qsTr("not judged") }]).concat(Array.from(acts.vocabulary("strength")))
        kind.set("document")
        strength.current = 0
        exhibit.set("", "")
        source.set("", "")
        quote.clear()
        reason.clear()
        effect.current = 0
        directness.current = 1
        seen.checked = false
    }
    onOpened: exhibit.forceActiveFocus()
    onAccepted: acts.addExhibit({
        exhibit: exhibit.uid,
        title: exhibit.text.trim(),
        kind: kind.token,
        isSeen: seen.checked,
        document: source.uid,
        quote: quote.text,
        effect: effect.current === 0 ? "supports" : "undermines",
        directness: directness.current === 0 ? "direct" : "indirect",
        strength: strength.token,
        reason: reason.text
    })

    Flow {
        width: parent.width
        spacing: 3 * Theme.space

        Segmented {
            id: effect

            name: qsTr("Effect")
            options: [qsTr("For the claim"), qsTr("Against it")]
            onChosen: index => current = index
        }
        Segmented {
            id: directness

            name: qsTr("Directness")
            options: [qsTr("Direct"), qsTr("Indirect")]
            onChosen: index => current = index
        }
    }
    Field {
        width: parent.width
        label: qsTr("What it is: one on record, or a new one")

        FindField {
            id: exhibit

            width: parent.width
            session: dialog.session
            kind: "exhibit"
            placeholderText: qsTr("Photograph of the north span")
        }
    }
    Row {
        width: parent.width
        visible: !exhibit.isChosen
        spacing: 3 * Theme.space

        Field {
            width: (parent.width - parent.spacing) / 2
            label: qsTr("Kind")

            TermChoice {
                id: kind

                width: parent.width
                name: qsTr("Kind")
            }
        }
        Field {
            width: (parent.width - parent.spacing) / 2
            label: qsTr("Did we see it")

            CheckBox {
                id: seen

                width: parent.width
                text: qsTr("Seen by us, not only described")
            }
        }
    }
    Field {
        width: parent.width
        visible: !exhibit.isChosen
        label: qsTr("Where it is described; may come later")

        Column {
            width: parent.width
            spacing: Theme.space

            FindField {
                id: source

                width: parent.width
                session: dialog.session
                kind: "document"
                takesNew: false
                placeholderText: qsTr("Title of a source")
            }
            TextField {
                id: quote

                width: parent.width
                placeholderText: qsTr("The words as they stand there")
            }
        }
    }
    Row {
        width: parent.width
        spacing: 3 * Theme.space

        Field {
            width: (parent.width - parent.spacing) * 0.34
            label: qsTr("Strength")

            TermChoice {
                id: strength

                width: parent.width
                name: qsTr("Strength")
            }
        }
        Field {
            width: (parent.width - parent.spacing) * 0.66
            label: qsTr("Why")

            TextField {
                id: reason

                width: parent.width
                placeholderText: qsTr("What it shows of the claim")
            }
        }
    }
}
