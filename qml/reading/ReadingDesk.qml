import QtQuick
import Assay
import Assay.App

// The text of one source with all that is marked in it, the way through its suggestions, and what can be made of the
// words selected.
FocusScope {
    id: desk

    required property Session session
    property string document
    property string claim
    /// Whether there is any source to choose.
    property bool hasSources: false
    /// Whether it is not known yet if there are any.
    property bool isLooking: false
    readonly property alias reading: reading
    readonly property alias selection: selection
    readonly property alias finder: finder
    readonly property alias suggestions: suggestions
    readonly property alias view: view
    readonly property alias find: header.find
    signal loaded
    signal importWanted
    /// The caret stands elsewhere.
    signal moved
    signal changeWanted
    /// As of ReadingView.annotationWanted.
    signal annotationWanted(string key)
    signal allWanted
    /// As of ReadingPage.quotedWanted.
    signal quotedWanted(var place)

    /// To a position, for somebody who was elsewhere.
    function leap(position) {
        selection.moveTo(position)
        view.reveal(position, true)
    }
    function nextSuggestion() {
        view.forceActiveFocus()
        suggestions.step(true, selection.caret)
    }

    ReadingModel {
        id: reading

        session: desk.session
        document: desk.document
        claim: desk.claim
        freshness.isWanted: desk.visible
        onLoaded: desk.loaded()
    }
    TextSelection {
        id: selection

        model: reading
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
        freshness.isWanted: desk.visible
    }
    ReadingHeader {
        id: header

        width: parent.width
        visible: reading.count > 0
        model: reading
        finder: finder
        position: selection.caret
        // What was found is selected: so it can be annotated.
        onClosed: (start, end) => {
            view.forceActiveFocus()
            if (start < 0)
                return
            selection.select(start, end)
            view.afterKey()
        }
        onStanceWanted: stance => {
            const at = reading.nextOf(stance, selection.caret)
            if (at < 0)
                return
            desk.leap(at)
            desk.moved()
            view.forceActiveFocus()
        }
    }
    SuggestionBar {
        id: bar

        anchors.top: header.visible ? header.bottom : parent.top
        width: parent.width
        suggestions: suggestions
        isReadOnly: desk.session.isReadOnly
        position: selection.caret
        onAllWanted: desk.allWanted()
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
        isReadOnly: desk.session.isReadOnly
        onMoved: desk.moved()
        onChangeWanted: desk.changeWanted()
        onAnnotationWanted: key => desk.annotationWanted(key)
        onClicked: position => suggestions.openAt(position)
        onQuotedWanted: place => desk.quotedWanted(place)
    }
    AnnotationBar {
        readonly property int below: view.selectionPoint.y + 2 * Theme.space

        visible: view.visible && !selection.isEmpty && !view.isSelecting && !desk.session.isReadOnly && below > 0 && view.selectionPoint.y < view.height
        x: Math.max(Theme.space, Math.min(view.selectionPoint.x - width / 2, parent.width - width - 4 * Theme.space))
        y: Math.round(view.y + Math.min(below, view.height - height - Theme.space))
        width: Math.min(implicitWidth, parent.width - 5 * Theme.space)
        onChosen: key => desk.annotationWanted(key)
    }
    EmptyState {
        anchors.centerIn: parent
        visible: reading.count === 0 && !reading.isLoading && !desk.isLooking
        iconName: "read"
        title: desk.hasSources ? qsTr("Choose a source") : qsTr("No source yet")
        explanation: desk.hasSources ? qsTr("Its text is shown here, with everything that was taken from it.") : desk.session.isReadOnly ? qsTr("This project can only be read.") : qsTr("Files can be dropped on the window too.")

        Button {
            visible: !desk.hasSources && !desk.session.isReadOnly
            isPrimary: true
            iconName: "import"
            text: qsTr("Import sources…")
            keys: "Ctrl O"
            onClicked: desk.importWanted()
        }
    }
}
