import QtQuick
import Assay
import Assay.App

// Sources on the left, the text of one in the middle, on the right the claim at the cursor.
Workspace {
    id: workspace

    property string document
    property string claim
    readonly property alias reading: desk.reading
    readonly property alias selection: desk.selection
    readonly property alias suggestions: desk.suggestions
    readonly property alias finder: desk.finder
    readonly property alias draft: annotating.draft
    readonly property alias view: desk.view
    readonly property alias lost: sources.lost
    /// The list of sources.
    readonly property alias side: side
    /// The keys go to the text once it is there.
    property bool entersText: false
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
        desk.view.forceActiveFocus()
    }
    function enter() {
        // Without a text the keys go to where sources are imported.
        entersText = !desk.view.visible
        if (entersText)
            side.forceActiveFocus()
        else
            desk.view.forceActiveFocus()
    }
    // Its letters stand on buttons and cards, so that they work wherever the keys go here.
    function takeKey(event) {
        desk.view.takeLetter(event)
    }
    Keys.onPressed: event => {
        event.accepted = false
        takeKey(event)
    }
    function arrive() {
        if (!awaited || reading.count === 0 || reading.document !== document)
            return
        const place = awaited
        awaited = null
        if (place.start !== undefined)
            desk.view.show(place.start, place.end)
        else if (place.at > 0)
            desk.leap(place.at)
    }
    function takeText() {
        if (entersText && side.activeFocus && desk.view.visible)
            desk.view.forceActiveFocus()
        entersText = false
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
    /// What an exhibit, a name or a translation in the text belongs to: a claim opens beside it.
    function open(place) {
        if (place.kind !== "claim") {
            wanted(place)
            return
        }
        claim = place.uid
        if (place.exhibit !== undefined)
            pane.card.goToExhibit(place.exhibit)
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
            isPossible: workspace.reading.count > 0
            onTriggered: desk.find.open()
        },
        Command {
            text: qsTr("Next suggestion")
            section: qsTr("Read")
            isPossible: workspace.suggestions.count > 0
            onTriggered: desk.nextSuggestion()
        }
    ]
    openables: [
        Openable {
            name: "find in text"
            isOpen: desk.find.visible
            onOpen: desk.find.open()
            onClose: desk.find.close()
        }
    ]
    innerCommands: Array.from(annotating.commands).concat(Array.from(sources.commands), Array.from(pane.card.commands))
    innerOpenables: Array.from(annotating.openables).concat(Array.from(sources.openables), Array.from(pane.card.openables))
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
    Connections {
        target: desk.selection

        function onChanged() {
            keep.restart()
        }
    }
    Timer {
        id: keep

        interval: 800
        onTriggered: workspace.keepPlace()
    }
    Annotating {
        id: annotating

        session: workspace.session
        model: desk.reading
        selection: desk.selection
        suggestions: desk.suggestions
        claim: workspace.claim
        onSaved: claim => {
            workspace.claim = claim
            desk.selection.clear()
            desk.view.forceActiveFocus()
        }
        onClosed: desk.view.forceActiveFocus()
    }
    SourceDialogs {
        id: sources

        session: workspace.session
        document: workspace.document
        title: workspace.reading.title
        onPlaceWanted: place => workspace.goTo(place)
    }
    DocumentList {
        id: side

        width: Math.min(60 * Theme.space * Math.max(1, Theme.textScale), parent.width * 0.22)
        height: parent.height
        session: workspace.session
        lost: sources.lost
        hasCurrent: workspace.document.length > 0
        onChosen: uid => workspace.choose(uid)
        onLostWanted: sources.look()
        onNewerWanted: sources.importNewer()
        onImportWanted: workspace.importWanted()
    }
    ReadingDesk {
        id: desk

        anchors.left: side.right
        anchors.right: pane.left
        height: parent.height
        focus: true
        session: workspace.session
        document: workspace.document
        claim: workspace.claim
        hasSources: side.documents.count > 0
        isLooking: side.documents.isLoading
        onLoaded: {
            workspace.takeText()
            workspace.arrive()
        }
        onImportWanted: workspace.importWanted()
        onMoved: workspace.look()
        onChangeWanted: annotating.change()
        onAnnotationWanted: key => annotating.annotate(key)
        onAllWanted: annotating.takeAll()
        onQuotedWanted: place => workspace.open(place)
    }
    ClaimPane {
        id: pane

        anchors.right: parent.right
        width: Math.min(96 * Theme.space * Math.max(1, Theme.textScale), parent.width * 0.3)
        height: parent.height
        session: workspace.session
        claim: workspace.claim
        onPlaceWanted: place => place.kind === "passage" ? workspace.goTo(place) : workspace.wanted(place)
    }
    Connections {
        target: side.documents

        function onCountChanged() {
            workspace.restore()
        }
    }
}
