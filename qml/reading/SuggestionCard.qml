pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// The suggestion that is looked at: who says it through whom, the claim in plain words, why it was found, and
// what can be done with it.
Rectangle {
    id: card

    required property ReadingSight reader
    readonly property Suggestions suggestions: reader.suggestions
    readonly property bool isReadOnly: reader.isReadOnly

    implicitHeight: content.implicitHeight + 6 * Theme.space
    color: Theme.panel
    radius: Theme.cardRadius
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Suggestion %1 of %2").arg(suggestions.current + 1).arg(suggestions.count) + ". " + suggestions.statement

    Rectangle {
        width: 3
        height: parent.height - 2
        y: 1
        radius: 2
        color: Theme.accent
    }
    Column {
        id: content

        x: 4 * Theme.space
        y: 3 * Theme.space
        width: parent.width - 2 * x
        spacing: 2 * Theme.space

        Item {
            width: parent.width
            height: Math.max(number.implicitHeight, why.implicitHeight)

            Words {
                id: number

                text: qsTr("Suggestion %1 of %2, sure to %3 %").arg(card.suggestions.current + 1).arg(card.suggestions.count).arg(card.suggestions.sure)
                color: Theme.muted
                font.pixelSize: Theme.tinySize
                font.weight: Font.DemiBold
            }
            Words {
                id: why

                anchors.right: parent.right
                width: parent.width - number.implicitWidth - 4 * Theme.space
                horizontalAlignment: Text.AlignRight
                text: card.suggestions.why
                color: Theme.muted
                font.pixelSize: Theme.smallSize
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.space + 2

            Repeater {
                model: card.suggestions.chain

                delegate: Row {
                    id: step

                    required property var modelData
                    required property int index

                    spacing: Theme.space + 2

                    Words {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: step.index > 0
                        text: "›"
                        color: Theme.muted
                        Accessible.ignored: true
                    }
                    ChainLink {
                        name: step.modelData.name
                        detail: step.modelData.detail
                        room: card.width - 14 * Theme.space
                    }
                }
            }
            Row {
                height: 2 * Theme.chipRadius
                spacing: Theme.space

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: Theme.stanceIcon(card.suggestions.stance)
                    color: Theme.stanceColor(card.suggestions.stance)
                    size: Math.round(Theme.icon * 0.75)
                }
                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    text: card.suggestions.stance.replace(/-/g, " ")
                    color: Theme.stanceColor(card.suggestions.stance)
                    font.weight: Font.DemiBold
                }
            }
        }
        Words {
            width: parent.width
            wrapMode: Text.Wrap
            maximumLineCount: 8
            text: card.suggestions.statement
        }
        Words {
            width: parent.width
            visible: text.length > 0
            wrapMode: Text.Wrap
            text: card.suggestions.details
            color: Theme.muted
            font.pixelSize: Theme.smallSize
        }
        Item {
            width: parent.width
            height: buttons.height

            Flow {
                id: buttons

                width: parent.width - (next.visible ? next.width + 2 * Theme.space : 0)
                spacing: 2 * Theme.space

                Button {
                    isPrimary: true
                    enabled: !card.isReadOnly
                    text: qsTr("Take")
                    keys: "Enter"
                    onClicked: card.suggestions.take()
                }
                Button {
                    enabled: !card.isReadOnly
                    text: qsTr("Change")
                    keys: "E"
                    onClicked: card.reader.changeWanted()
                }
                Button {
                    enabled: !card.isReadOnly
                    text: qsTr("Drop")
                    keys: "X"
                    onClicked: card.suggestions.drop()
                }
            }
            Button {
                id: next

                // The line above the text has it too, where there is no room here.
                visible: card.width > 96 * Theme.space * Math.max(1, Theme.textScale)
                anchors.right: parent.right
                text: qsTr("Next")
                keys: "J"
                onClicked: card.suggestions.step(true, 0)
            }
        }
    }
}
