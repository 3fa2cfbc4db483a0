pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// Sources on the left, the text of one in the middle, on the right the claim at the cursor.
Workspace {
    id: workspace

    property string document
    property string claim
    readonly property alias reading: reading
    readonly property alias selection: selection
    readonly property alias suggestions: suggestions
    readonly property alias finder: finder
    readonly property alias draft: draft
    /// Words to show once their document is there: {start, end}.
    property var awaited: null

    function choose(uid) {
        if (uid === document)
            return
        keepPlace()
        document = uid
        claim = ""
        session.setPlace("read/document", uid)
        if (!awaited)
            awaited = { "at": parseInt(session.place("read/at/" + uid, 0)) }
    }
    function goTo(place) {
        if (!place.uid || (place.kind !== "document" && place.kind !== "passage"))
            return
        if (place.kind === "passage")
            awaited = { "start": place.start, "end": place.end }
        const row = side.documents.rowOf(place.uid)
        if (row >= 0)
            side.list.goTo(row)
        choose(place.uid)
        arrive()
        view.forceActiveFocus()
    }
    function arrive() {
        if (!awaited || reading.count === 0 || reading.document !== document)
            return
        const place = awaited
        awaited = null
        if (place.start !== undefined)
            view.show(place.start, place.end)
        else if (place.at > 0) {
            selection.moveTo(place.at)
            view.reveal(place.at, true)
        }
    }
    function keepPlace() {
        if (document.length > 0 && reading.count > 0)
            session.setPlace("read/at/" + document, selection.caret)
    }
    function look() {
        const found = reading.claimAt(selection.caret)
        if (found.length > 0)
            claim = found
    }
    /// Opens the draft of the suggestion at hand.
    function change() {
        if (draft.startSuggestion(suggestions))
            annotation.begin(qsTr("Change the suggestion"), false)
    }
    /// What a letter makes of the words selected.
    function annotate(key) {
        if (session.isReadOnly || !selection.trim())
            return
        const start = selection.start
        const end = selection.end
        if (key === "N") {
            draft.startWords(reading, start, end, "asserts", "", "")
            annotation.begin(qsTr("New claim"), false)
        } else if (key === "A") {
            draft.startWords(reading, start, end, "asserts", claim, " ")
            annotation.begin(qsTr("Attribute to a claim on record"), true)
        } else if (key === "R") {
            draft.startWords(reading, start, end, "denies", claim, " ")
            annotation.begin(qsTr("Answer to a claim"), true)
        } else if (key === "E") {
            exhibit.begin(start, end)
        } else if (key === "M") {
            actorName.begin(start, end)
        } else if (key === "T") {
            translation.begin(start, end)
        }
    }
    function restore() {
        if (side.documents.count === 0)
            return
        const row = side.documents.rowOf(document.length > 0 ? document : session.place("read/document", ""))
        if (side.list.currentRow < 0)
            side.list.goTo(Math.max(0, row))
        else if (row >= 0 && row !== side.list.currentRow)
            side.list.goTo(row)
    }

    commands: [
        Command {
            text: qsTr("Find in the text")
            section: qsTr("Read")
            shortcut: "Ctrl+F"
            enabled: workspace.visible && reading.count > 0
            onTriggered: find.open()
        },
        Command {
            text: qsTr("Next suggestion")
            section: qsTr("Read")
            enabled: suggestions.count > 0
            onTriggered: {
                view.forceActiveFocus()
                suggestions.step(true, selection.caret)
            }
        },
        Command {
            text: qsTr("New claim of the words selected")
            section: qsTr("Read")
            enabled: workspace.visible && !selection.isEmpty && !workspace.session.isReadOnly
            onTriggered: workspace.annotate("N")
        },
        Command {
            text: qsTr("Attribute the words selected to a claim")
            section: qsTr("Read")
            enabled: workspace.visible && !selection.isEmpty && !workspace.session.isReadOnly
            onTriggered: workspace.annotate("A")
        },
        Command {
            text: qsTr("Answer a claim with the words selected")
            section: qsTr("Read")
            enabled: workspace.visible && !selection.isEmpty && !workspace.session.isReadOnly
            onTriggered: workspace.annotate("R")
        },
        Command {
            text: qsTr("Exhibit that the words selected describe")
            section: qsTr("Read")
            enabled: workspace.visible && !selection.isEmpty && !workspace.session.isReadOnly
            onTriggered: workspace.annotate("E")
        },
        Command {
            text: qsTr("Name of an actor: the words selected")
            section: qsTr("Read")
            enabled: workspace.visible && !selection.isEmpty && !workspace.session.isReadOnly
            onTriggered: workspace.annotate("M")
        },
        Command {
            text: qsTr("Translate the words selected")
            section: qsTr("Read")
            enabled: workspace.visible && !selection.isEmpty && !workspace.session.isReadOnly
            onTriggered: workspace.annotate("T")
        },
        Command {
            text: qsTr("Take the sure suggestions…")
            section: qsTr("Read")
            enabled: suggestions.count > 0 && !workspace.session.isReadOnly
            onTriggered: takeAll.ask()
        }
    ]
    openables: [
        Openable {
            name: "find in text"
            isOpen: find.visible
            onOpen: find.open()
            onClose: find.close()
        },
        Openable {
            name: "annotation"
            isOpen: annotation.opened
            onOpen: {
                draft.startWords(reading, 0, Math.min(reading.length, 40), "asserts", "", "")
                annotation.begin(qsTr("New claim"), false)
            }
            onClose: annotation.close()
        },
        Openable {
            name: "exhibit of words"
            isOpen: exhibit.opened
            onOpen: exhibit.begin(0, Math.min(reading.length, 40))
            onClose: exhibit.close()
        },
        Openable {
            name: "name of an actor"
            isOpen: actorName.opened
            onOpen: actorName.begin(0, Math.min(reading.length, 40))
            onClose: actorName.close()
        },
        Openable {
            name: "translation"
            isOpen: translation.opened
            onOpen: translation.begin(0, Math.min(reading.length, 40))
            onClose: translation.close()
        },
        Openable {
            name: "take all suggestions"
            isOpen: takeAll.opened
            onOpen: takeAll.ask()
            onClose: takeAll.close()
        }
    ]
    Component.onDestruction: keepPlace()

    Connections {
        target: workspace.session

        // One goes on with what was imported.
        function onImported(entries) {
            const good = entries.find(entry => !entry.isBad && entry.uid.length > 0)
            if (good && workspace.visible)
                workspace.goTo({ "kind": "document", "uid": good.uid })
        }
    }
    ReadingModel {
        id: reading

        session: workspace.session
        document: workspace.document
        claim: workspace.claim
        onLoaded: workspace.arrive()
    }
    TextSelection {
        id: selection

        model: reading
        onChanged: keep.restart()
    }
    Timer {
        id: keep

        interval: 800
        onTriggered: workspace.keepPlace()
    }
    TextFinder {
        id: finder

        model: reading
        onCurrentChanged: {
            if (current >= 0)
                view.reveal(currentStart, false)
        }
    }
    Suggestions {
        id: suggestions

        model: reading
    }
    DraftModel {
        id: draft

        onSaved: uid => {
            workspace.claim = uid
            selection.clear()
            view.forceActiveFocus()
        }
    }
    Annotator {
        id: annotator

        model: reading
    }
    AnnotationDialog {
        id: annotation

        session: workspace.session
        draft: draft
        onClosed: view.forceActiveFocus()
    }
    PassageExhibitDialog {
        id: exhibit

        session: workspace.session
        annotator: annotator
        claim: workspace.claim
        onClosed: view.forceActiveFocus()
    }
    ActorNameDialog {
        id: actorName

        session: workspace.session
        annotator: annotator
        onClosed: view.forceActiveFocus()
    }
    TranslationDialog {
        id: translation

        annotator: annotator
        onClosed: view.forceActiveFocus()
    }
    TakeAllDialog {
        id: takeAll

        suggestions: suggestions
    }
    DocumentList {
        id: side

        width: Math.min(60 * Theme.space * Math.max(1, Theme.textScale), parent.width * 0.22)
        height: parent.height
        session: workspace.session
        onChosen: uid => workspace.choose(uid)
    }
    Item {
        id: middle

        anchors.left: side.right
        anchors.right: cardPlace.left
        height: parent.height

        Rectangle {
            id: header

            width: parent.width
            height: Theme.control + 3 * Theme.space
            visible: reading.count > 0
            color: Theme.ground

            Words {
                id: title

                x: 4 * Theme.space
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, Math.max(0, tools.x - x - (find.visible ? 2 * Theme.space : versionNumber.implicitWidth + 5 * Theme.space)))
                text: reading.title
                font.weight: Font.DemiBold
            }
            Words {
                id: versionNumber

                anchors.left: title.right
                anchors.leftMargin: 2 * Theme.space
                anchors.verticalCenter: parent.verticalCenter
                visible: !find.visible && x + implicitWidth < tools.x
                text: qsTr("version %1").arg(reading.version)
                color: Theme.muted
                font.pixelSize: Theme.smallSize
            }
            Row {
                id: tools

                anchors.right: parent.right
                anchors.rightMargin: 3 * Theme.space
                anchors.verticalCenter: parent.verticalCenter
                spacing: 2 * Theme.space

                Repeater {
                    model: find.visible || middle.width < 180 * Theme.space * Theme.textScale ? [] : reading.stances

                    delegate: Chip {
                        required property string modelData

                        y: Math.round((Theme.control - height) / 2)
                        text: modelData.replace(/-/g, " ")
                        iconName: Theme.stanceIcon(modelData)
                        iconColor: Theme.stanceColor(modelData)
                        Accessible.description: qsTr("Goes to the next passage that is marked so")
                        onClicked: {
                            const at = reading.nextOf(modelData, selection.caret)
                            if (at >= 0) {
                                selection.moveTo(at)
                                view.reveal(at, true)
                                workspace.look()
                                view.forceActiveFocus()
                            }
                        }
                    }
                }
                Button {
                    visible: !find.visible
                    text: qsTr("Find")
                    keys: "Ctrl F"
                    onClicked: find.open()
                }
                FindBar {
                    id: find

                    finder: finder
                    room: middle.width - 10 * Theme.space
                    onClosed: view.forceActiveFocus()
                }
            }
            Line {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }
        SuggestionBar {
            id: bar

            anchors.top: header.visible ? header.bottom : parent.top
            width: parent.width
            suggestions: suggestions
            isReadOnly: workspace.session.isReadOnly
            position: selection.caret
            onAllWanted: takeAll.ask()
        }
        ReadingView {
            id: view

            anchors.top: bar.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            focus: true
            clip: true
            visible: reading.count > 0
            model: reading
            selection: selection
            finder: finder
            suggestions: suggestions
            isReadOnly: workspace.session.isReadOnly
            onMoved: workspace.look()
            onChangeWanted: workspace.change()
            onAnnotationWanted: key => workspace.annotate(key)
            onClicked: position => suggestions.openAt(position)
        }
        AnnotationBar {
            id: floating

            readonly property int below: view.selectionPoint.y + 2 * Theme.space

            visible: view.visible && !selection.isEmpty && !view.isSelecting && !workspace.session.isReadOnly && below > 0 && view.selectionPoint.y < view.height
            x: Math.max(Theme.space, Math.min(view.selectionPoint.x - width / 2, parent.width - width - 4 * Theme.space))
            y: Math.round(view.y + Math.min(below, view.height - height - Theme.space))
            width: Math.min(implicitWidth, parent.width - 5 * Theme.space)
            onChosen: key => workspace.annotate(key)
        }
        EmptyState {
            anchors.centerIn: parent
            visible: reading.count === 0 && !reading.isLoading
            iconName: "read"
            title: side.documents.count > 0 ? qsTr("Choose a source") : qsTr("No source yet")
            explanation: side.documents.count > 0 ? qsTr("Its text is shown here, with everything that was taken from it.") : qsTr("Drop files on the window, or press Ctrl O.")
        }
    }
    Rectangle {
        id: cardPlace

        anchors.right: parent.right
        width: Math.min(96 * Theme.space * Math.max(1, Theme.textScale), parent.width * 0.3)
        height: parent.height
        color: Theme.panel

        Line {
            isVertical: true
            height: parent.height
        }
        ClaimCard {
            id: card

            anchors.fill: parent
            anchors.leftMargin: 1
            visible: workspace.claim.length > 0
            session: workspace.session
            uid: workspace.claim
            onPlaceWanted: place => place.kind === "passage" ? workspace.goTo(place) : workspace.wanted(place)
        }
        EmptyState {
            anchors.centerIn: parent
            visible: workspace.claim.length === 0
            iconName: "claims"
            title: qsTr("The claim at the cursor")
            explanation: qsTr("Click on words that are underlined, and their claim stands here with all that speaks for and against it.")
        }
    }
    Connections {
        target: side.documents

        function onCountChanged() {
            workspace.restore()
        }
    }
}
