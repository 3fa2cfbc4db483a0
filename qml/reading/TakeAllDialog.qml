pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// Takes all suggestions of a text that are at least so sure, after one has seen which they are.
Dialog {
    id: dialog

    required property Suggestions suggestions
    property int percent: 90

    function ask() {
        suggestions.preview(percent)
        open()
    }
    function choose(value) {
        percent = Math.max(0, Math.min(100, value))
        suggestions.preview(percent)
    }

    title: qsTr("Take all that are sure")
    acceptText: qsTr("Take %Ln suggestion(s)", "", suggestions.previewed.length)
    canAccept: suggestions.previewed.length > 0
    preferredWidth: 170 * Theme.space
    onAccepted: suggestions.takeAbove(percent)

    Row {
        spacing: 3 * Theme.space

        Words {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Sure to at least")
        }
        Button {
            text: "−"
            Accessible.name: qsTr("Five less")
            onClicked: dialog.choose(dialog.percent - 5)
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(12 * Theme.space * Math.max(1, Theme.textScale))
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("%1 %").arg(dialog.percent)
            font.weight: Font.DemiBold
        }
        Button {
            text: "+"
            Accessible.name: qsTr("Five more")
            onClicked: dialog.choose(dialog.percent + 5)
        }
    }
    Words {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: qsTr("What would be added. One undo takes all of it back.")
    }
    ListView {
        id: list

        width: parent.width
        height: Math.min(Math.max(contentHeight, 20 * Theme.space), 75 * Theme.space)
        clip: true
        spacing: 2 * Theme.space
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Suggestions that would be taken")
        model: dialog.suggestions.previewed
        T.ScrollBar.vertical: ScrollBar {}

        delegate: Item {
            id: entry

            required property var modelData

            width: ListView.view.width - 4 * Theme.space
            height: words.implicitHeight
            Accessible.role: Accessible.ListItem
            Accessible.name: words.text

            Icon {
                y: 3
                size: Math.round(Theme.icon * 0.75)
                name: Theme.stanceIcon(entry.modelData.stance)
                color: Theme.stanceColor(entry.modelData.stance)
            }
            Words {
                id: words

                x: 5 * Theme.space
                width: parent.width - x - sure.width - 2 * Theme.space
                wrapMode: Text.Wrap
                maximumLineCount: 3
                text: entry.modelData.who.length > 0 ? qsTr("%1: %2").arg(entry.modelData.who).arg(entry.modelData.statement) : entry.modelData.statement
                Accessible.ignored: true
            }
            Words {
                id: sure

                anchors.right: parent.right
                text: qsTr("%1 %").arg(entry.modelData.sure)
                color: Theme.muted
                font.pixelSize: Theme.smallSize
                Accessible.ignored: true
            }
        }
    }
}
