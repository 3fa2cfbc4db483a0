pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// A field in which one types what something is called and takes it from a list. `uid` is what was chosen; it is
// empty while the text is free, which may name something new. The arrows choose, Return takes.
TextField {
    id: field

    required property Session session
    /// As of FindModel.kinds.
    property string kind: "actor"
    property bool takesNew: true
    property string uid
    readonly property bool isChosen: uid.length > 0
    /// How many are offered.
    readonly property int offered: list.visible ? found.count : 0
    /// The uid is empty where the text is free.
    signal chosen(string uid, string text)

    property bool isTyping: false
    /// Return was pressed before what was typed had been found.
    property bool isTakingFirst: false

    function choose(row) {
        if (row < 0 || row >= found.count)
            return
        // What was found goes once nothing is typed any more.
        const title = found.value(row, "title")
        const key = found.value(row, "uid")
        isTyping = false
        uid = key
        text = title
        showBeginning()
        list.close()
        chosen(uid, title)
    }
    function take() {
        if (list.visible && results.currentIndex >= 0) {
            choose(results.currentIndex)
        } else if (!takesNew && isTyping && found.isLooking()) {
            isTakingFirst = true
        } else if (takesNew && text.trim().length > 0) {
            list.close()
            chosen(uid, text.trim())
        }
    }
    /// Shows something as chosen.
    function set(uidOfIt, name) {
        isTyping = false
        text = name
        uid = uidOfIt
        showBeginning()
    }
    /// Of what is longer than the field its beginning tells more than its end.
    function showBeginning() {
        if (contentWidth > width - leftPadding - rightPadding)
            cursorPosition = 0
    }

    iconName: "find"
    trailing: Icon {
        visible: field.isChosen
        name: "tick"
        color: Theme.accent
    }
    onTextEdited: {
        isTyping = true
        isTakingFirst = false
        uid = ""
        results.currentIndex = -1
    }
    onActiveFocusChanged: if (!activeFocus) list.close()
    Keys.onDownPressed: {
        if (!list.visible)
            isTyping = true
        results.currentIndex = Math.min(results.currentIndex + 1, found.count - 1)
    }
    Keys.onUpPressed: results.currentIndex = Math.max(results.currentIndex - 1, takesNew ? -1 : 0)
    Keys.onPressed: event => {
        const isReturn = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
        if (isReturn && (list.visible || (takesNew || isTyping) && text.trim().length > 0)) {
            take()
            event.accepted = true
        } else if (event.key === Qt.Key_Escape && list.visible) {
            isTyping = false
            list.close()
            event.accepted = true
        }
    }
    Accessible.role: Accessible.ComboBox
    Accessible.description: list.visible && results.currentIndex >= 0 ? found.value(results.currentIndex, "title") ?? "" : ""

    FindModel {
        id: found

        session: field.session
        kinds: [field.kind]
        text: field.text
        isWanted: field.isTyping && field.activeFocus
        onFound: {
            if (!field.takesNew && results.currentIndex < 0)
                results.currentIndex = 0
            if (field.isTyping && count > 0)
                list.open()
            else
                list.close()
            if (field.isTakingFirst && field.isTyping)
                field.choose(0)
            field.isTakingFirst = false
        }
    }

    T.Popup {
        id: list

        y: field.height + 2
        width: field.width
        height: Math.min(results.contentHeight, 64 * Theme.space) + 2 * padding
        padding: Theme.space
        margins: 2 * Theme.space
        closePolicy: T.Popup.CloseOnPressOutsideParent
        background: Float {}
        contentItem: ListView {
            id: results

            clip: true
            model: found
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: -1
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: field.placeholderText

            delegate: FoundRow {
                required property int index

                width: ListView.view.width
                isSelected: ListView.isCurrentItem
                onClicked: field.choose(index)
            }
        }
    }
}
