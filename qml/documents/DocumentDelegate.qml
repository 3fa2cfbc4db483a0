import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

T.ItemDelegate {
    id: card

    required property int index
    required property string uid
    required property string title
    required property string kind
    required property string published
    required property string publisher
    required property int claims
    property int suggestions: 0
    property bool isCurrent: false

    text: title
    implicitHeight: content.implicitHeight + 4 * Theme.space
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.name: title + ", " + detail.text + ", " + count.text + (suggestions > 0 ? ", " + waiting.text : "")
    Accessible.selected: isCurrent

    contentItem: Item {
        Column {
            id: content

            x: 2.5 * Theme.space
            y: 2 * Theme.space
            width: parent.width - 2 * x
            spacing: 2

            Words {
                width: parent.width
                text: card.title
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                maximumLineCount: 3
                Accessible.ignored: true
            }
            Item {
                width: parent.width
                height: detail.implicitHeight

                Words {
                    id: detail

                    width: parent.width - count.width - 2 * Theme.space
                    text: card.kind + (card.published.length > 0 ? ", " + card.published : "") + (card.publisher.length > 0 ? ", " + card.publisher : "")
                    color: Theme.muted
                    font.pixelSize: Theme.smallSize
                    Accessible.ignored: true
                }
                Words {
                    id: count

                    anchors.right: parent.right
                    text: qsTr("%Ln claim(s)", "", card.claims)
                    color: Theme.muted
                    font.pixelSize: Theme.smallSize
                    Accessible.ignored: true
                }
            }
            Words {
                id: waiting

                visible: card.suggestions > 0
                width: parent.width
                text: qsTr("%Ln suggestion(s) to look at", "", card.suggestions)
                color: Theme.accent
                font.pixelSize: Theme.smallSize
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: card.isCurrent ? Theme.selection : card.hovered ? Theme.hover : "transparent"
        border.width: card.isCurrent && card.ListView.view && card.ListView.view.activeFocus ? Theme.focusWidth : 0
        border.color: Theme.accent
    }
}
