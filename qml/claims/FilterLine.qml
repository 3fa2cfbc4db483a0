pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// The line that a filter is typed in: what may follow stands in a list under it, what is wrong is underlined where
// it stands and said below, and each term is a chip that can be taken out.
FocusScope {
    id: line

    required property Session session
    required property ClaimsModel claims
    /// What is at the end of the row of chips.
    default property alias tools: tools.data
    readonly property alias popup: popup
    readonly property alias field: field
    readonly property alias chips: chips
    signal filterWanted(string text)

    implicitHeight: below.y + below.height

    function setText(text) {
        if (field.text === text)
            return
        field.text = text
        isLeft = true
        popup.close()
    }
    function complete() {
        completions.complete(field.text, field.cursorPosition)
        list.currentIndex = -1
        popup.open()
    }
    function take(row) {
        const taken = Object.assign({}, completions.taken(Math.max(0, row)))
        field.text = taken.text
        field.cursorPosition = taken.cursor
        list.currentIndex = -1
        apply.restart()
        // A field wants a value; after a value something is to be typed first.
        if (field.text.charAt(field.cursorPosition - 1) === ":")
            completions.complete(field.text, field.cursorPosition)
        else
            popup.close()
    }
    function put() {
        apply.stop()
        isLeft = true
        popup.close()
        if (parsed.mistake.length === 0)
            filterWanted(field.text)
    }

    /// Nobody is in the middle of a word: what is wrong can be told.
    property bool isLeft: true
    readonly property bool isWrong: parsed.mistake.length > 0 && (isLeft || !field.activeFocus || field.cursorPosition < parsed.mistakeStart || field.cursorPosition > parsed.mistakeEnd)
    /// Wrong in itself, or as the project sees it.
    readonly property string mistake: isWrong ? parsed.mistake : parsed.mistake.length === 0 && claims.filter === field.text ? claims.mistake : ""
    readonly property var wrongPlace: isWrong ? { "start": parsed.mistakeStart, "end": parsed.mistakeEnd } : mistake.length > 0 && claims.mistakeColumn > 0 ? parsed.wordAt(field.text, claims.mistakeColumn) : null

    FilterText {
        id: parsed

        text: field.text
    }
    CompletionModel {
        id: completions

        session: line.session
    }
    Timer {
        id: apply

        interval: 300
        onTriggered: if (parsed.mistake.length === 0) line.filterWanted(field.text)
    }

    TextField {
        id: field

        width: parent.width
        height: Theme.control + Theme.space
        focus: true
        placeholderText: qsTr("Filter, like speaker:Asgarov stance:denies")
        isWrong: line.mistake.length > 0
        Accessible.description: line.mistake
        onTextEdited: {
            line.isLeft = false
            apply.restart()
            line.complete()
        }
        onActiveFocusChanged: if (!activeFocus) popup.close()
        Keys.onPressed: event => {
            const isOpen = popup.opened && completions.count > 0
            if (event.key === Qt.Key_Down && !isOpen || event.key === Qt.Key_Space && event.modifiers & Qt.ControlModifier)
                line.complete()
            else if (event.key === Qt.Key_Down)
                list.currentIndex = Math.min(list.count - 1, list.currentIndex + 1)
            else if (event.key === Qt.Key_Up && isOpen)
                list.currentIndex = Math.max(-1, list.currentIndex - 1)
            else if (event.key === Qt.Key_Tab && isOpen)
                line.take(list.currentIndex)
            else if (event.key === Qt.Key_Escape && popup.opened)
                popup.close()
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                if (isOpen && list.currentIndex >= 0)
                    line.take(list.currentIndex)
                else
                    line.put()
            } else
                return
            event.accepted = true
        }
        trailing: Words {
            visible: line.mistake.length === 0
            text: line.claims.isLoading ? qsTr("looking…") : qsTr("%Ln claim(s)", "", line.claims.things) + ", " + qsTr("%1 ms").arg(line.claims.milliseconds)
            color: Theme.muted
        }

        // Under what is wrong.
        Rectangle {
            id: underline

            function place(at) {
                // Where it stands also depends on these.
                if (!line.wrongPlace || field.contentWidth < 0 || field.width < 0 || field.height < 0)
                    return Qt.rect(0, 0, 0, 0)
                return field.positionToRectangle(Math.min(field.length, at))
            }
            readonly property rect from: place(line.wrongPlace ? line.wrongPlace.start : 0)
            readonly property rect to: place(line.wrongPlace ? line.wrongPlace.end : 0)

            visible: line.wrongPlace !== null
            x: from.x + field.leftPadding
            y: from.y + from.height
            width: Math.max(2 * Theme.space, to.x - from.x)
            height: 2
            color: Theme.danger
            Accessible.ignored: true
        }
    }
    Item {
        id: wrong

        anchors.top: field.bottom
        width: parent.width
        height: words.text.length > 0 ? Math.max(words.implicitHeight, mend.visible ? mend.height : 0) + Theme.space : 0
        visible: height > 0

        Words {
            id: words

            y: Theme.space
            width: Math.min(implicitWidth, parent.width - (mend.visible ? mend.width + 3 * Theme.space : 0))
            wrapMode: Text.Wrap
            text: line.mistake.length > 0 ? line.mistake.charAt(0).toUpperCase() + line.mistake.slice(1) + " " + qsTr("The rows are still those of the filter before.") : Array.from(line.claims.notices).join(" ")
            color: line.mistake.length > 0 ? Theme.danger : Theme.warning
            font.pixelSize: Theme.smallSize
        }
        Chip {
            id: mend

            anchors.left: words.right
            anchors.leftMargin: 2 * Theme.space
            anchors.verticalCenter: words.verticalCenter
            visible: line.isWrong && text.length > 0
            text: text2.length > 0 ? qsTr("Write %1").arg(text2) : ""
            readonly property string text2: line.isWrong ? line.suggestion : ""
            ink: Theme.accent
            onClicked: {
                field.text = line.mended()
                field.forceActiveFocus()
                line.put()
            }
        }
    }
    readonly property string suggestion: parsed.suggestion
    function mended() {
        return parsed.mended()
    }

    Item {
        id: below

        anchors.top: wrong.bottom
        width: parent.width
        height: Math.max(chips.height, tools.height) + 4 * Theme.space

        Flow {
            id: chips

            y: 2 * Theme.space
            anchors.left: parent.left
            anchors.right: tools.left
            anchors.rightMargin: 4 * Theme.space
            spacing: Theme.space + 2
            topPadding: Math.max(0, (tools.height - 2 * Theme.chipRadius) / 2)

            Repeater {
                model: parsed.terms

                delegate: Chip {
                    required property string modelData
                    required property int index

                    text: modelData
                    isRemovable: true
                    Accessible.description: qsTr("Delete takes it out of the filter")
                    onRemoved: line.filterWanted(line.without(index))
                    onClicked: line.mark(modelData)
                }
            }
            Words {
                visible: field.length === 0 && implicitWidth <= chips.width
                height: 2 * Theme.chipRadius
                text: qsTr("Type what to look for, or click a value on the left.")
                color: Theme.muted
                font.pixelSize: Theme.smallSize
            }
        }
        Row {
            id: tools

            y: 2 * Theme.space
            anchors.right: parent.right
            spacing: 2 * Theme.space
        }
    }
    function without(term) {
        return parsed.without(term)
    }
    /// Selects the words of a term in the line.
    function mark(term) {
        field.forceActiveFocus()
        const at = field.text.indexOf(term)
        if (at >= 0)
            field.select(at, at + term.length)
    }

    Popup {
        id: popup

        title: qsTr("What may follow")
        y: field.height + Theme.space
        width: Math.min(field.width, 150 * Theme.space)
        padding: Theme.space
        focus: false
        closePolicy: T.Popup.NoAutoClose
        onOpened: list.currentIndex = -1

        contentItem: Column {
            Words {
                width: parent.width
                visible: text.length > 0
                padding: 2 * Theme.space
                text: completions.hint
                color: Theme.muted
                font.pixelSize: Theme.smallSize
                wrapMode: Text.Wrap
            }
            ListView {
                id: list

                width: parent.width
                height: Math.min(contentHeight, 9 * Theme.control)
                clip: true
                cacheBuffer: 0
                T.ScrollBar.vertical: ScrollBar {}
                boundsBehavior: Flickable.StopAtBounds
                model: completions
                currentIndex: -1
                Accessible.role: Accessible.List
                Accessible.name: qsTr("What may follow")

                delegate: ListRow {
                    required property int index
                    required property string label
                    required property string detail

                    width: ListView.view.width
                    text: label
                    trailing: detail
                    isSelected: ListView.isCurrentItem
                    onClicked: line.take(index)
                }
            }
            Words {
                width: parent.width
                visible: list.count === 0
                padding: 2 * Theme.space
                text: qsTr("Nothing fits.")
                color: Theme.muted
            }
        }
    }
}
