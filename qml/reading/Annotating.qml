import QtQuick
import Assay
import Assay.App

// All that can be made of the words selected and of the suggestion at hand: what is asked, and by which command.
Item {
    id: annotating

    required property Session session
    required property ReadingModel model
    required property TextSelection selection
    required property Suggestions suggestions
    /// The claim at hand.
    property string claim
    readonly property alias draft: draft
    readonly property bool canAnnotate: !selection.isEmpty && !session.isReadOnly
    /// An annotation of a claim was written.
    signal saved(string claim)
    /// One goes on reading.
    signal closed

    readonly property list<Command> commands: [
        Command {
            text: qsTr("New claim of the words selected")
            section: qsTr("Read")
            isPossible: annotating.canAnnotate
            onTriggered: annotating.annotate("N")
        },
        Command {
            text: qsTr("Attribute the words selected to a claim")
            section: qsTr("Read")
            isPossible: annotating.canAnnotate
            onTriggered: annotating.annotate("A")
        },
        Command {
            text: qsTr("Answer a claim with the words selected")
            section: qsTr("Read")
            isPossible: annotating.canAnnotate
            onTriggered: annotating.annotate("R")
        },
        Command {
            text: qsTr("Exhibit that the words selected describe")
            section: qsTr("Read")
            isPossible: annotating.canAnnotate
            onTriggered: annotating.annotate("E")
        },
        Command {
            text: qsTr("Name of an actor: the words selected")
            section: qsTr("Read")
            isPossible: annotating.canAnnotate
            onTriggered: annotating.annotate("M")
        },
        Command {
            text: qsTr("Translate the words selected")
            section: qsTr("Read")
            isPossible: annotating.canAnnotate
            onTriggered: annotating.annotate("T")
        },
        Command {
            text: qsTr("Take the sure suggestions…")
            section: qsTr("Read")
            isPossible: annotating.suggestions.count > 0 && !annotating.session.isReadOnly
            onTriggered: annotating.takeAll()
        }
    ]
    readonly property list<Openable> openables: [
        Openable {
            name: "annotation"
            isOpen: annotation.opened
            onOpen: {
                draft.startWords(annotating.model, 0, Math.min(annotating.model.length, 40), "asserts", "", "")
                annotation.begin(qsTr("New claim"), false)
            }
            onClose: annotation.close()
        },
        Openable {
            name: "exhibit of words"
            isOpen: exhibit.opened
            onOpen: exhibit.begin(0, Math.min(annotating.model.length, 40))
            onClose: exhibit.close()
        },
        Openable {
            name: "name of an actor"
            isOpen: actorName.opened
            onOpen: actorName.begin(0, Math.min(annotating.model.length, 40))
            onClose: actorName.close()
        },
        Openable {
            name: "translation"
            isOpen: translation.opened
            onOpen: translation.begin(0, Math.min(annotating.model.length, 40))
            onClose: translation.close()
        },
        Openable {
            name: "take all suggestions"
            isOpen: takeAllDialog.opened
            onOpen: takeAllDialog.ask()
            onClose: takeAllDialog.close()
        }
    ]

    /// Opens the draft of the suggestion at hand, once it is known what taking it would write.
    function change() {
        draftWaits.isWanted = !draft.startSuggestion(suggestions) && suggestions.isOpen
        if (!draftWaits.isWanted && suggestions.isOpen)
            annotation.begin(qsTr("Change the suggestion"), false)
    }
    function takeAll() {
        takeAllDialog.ask()
    }
    /// What a letter makes of the words selected.
    function annotate(key) {
        if (session.isReadOnly || !selection.trim())
            return
        const start = selection.start
        const end = selection.end
        if (key === "N") {
            draft.startWords(model, start, end, "asserts", "", "")
            annotation.begin(qsTr("New claim"), false)
        } else if (key === "A") {
            draft.startWords(model, start, end, "asserts", claim, " ")
            annotation.begin(qsTr("Attribute to a claim on record"), true)
        } else if (key === "R") {
            draft.startWords(model, start, end, "denies", claim, " ")
            annotation.begin(qsTr("Answer to a claim"), true)
        } else if (key === "E") {
            exhibit.begin(start, end)
        } else if (key === "M") {
            actorName.begin(start, end)
        } else if (key === "T") {
            translation.begin(start, end)
        }
    }

    Connections {
        id: draftWaits

        property bool isWanted: false

        // Another suggestion, or none: what was asked for was the one before.
        function onCurrentChanged() {
            draftWaits.isWanted = false
        }
        function onDraftChanged() {
            if (draftWaits.isWanted)
                annotating.change()
        }
        target: annotating.suggestions
    }
    DraftModel {
        id: draft

        onSaved: uid => annotating.saved(uid)
    }
    Annotator {
        id: annotator

        model: annotating.model
    }
    AnnotationDialog {
        id: annotation

        session: annotating.session
        draft: draft
        onClosed: annotating.closed()
    }
    PassageExhibitDialog {
        id: exhibit

        session: annotating.session
        annotator: annotator
        claim: annotating.claim
        onClosed: annotating.closed()
    }
    ActorNameDialog {
        id: actorName

        session: annotating.session
        annotator: annotator
        onClosed: annotating.closed()
    }
    TranslationDialog {
        id: translation

        annotator: annotator
        onClosed: annotating.closed()
    }
    TakeAllDialog {
        id: takeAllDialog

        suggestions: annotating.suggestions
        onClosed: annotating.closed()
    }
}
