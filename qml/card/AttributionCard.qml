import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// Who says it, or answers it, in which words. Pressing it goes to the place in the source.
T.ItemDelegate {
    id: card

    required property int index
    required property string uid
    required property string stance
    required property string stanceText
    required property string speaker
    required property string detail
    required property string before
    required property string quote
    required property string after
    required property string foot
    required property var chain
    required property string hedge
    required property string scope
    required property string answers
    required property string state
    required property var place
    required property string document
    required property string translation
    property bool isEditable: false
    readonly property color ink: inkOf(Theme.isDark)
    signal menuWanted(Item from)
    /// Of a step of the chain.
    signal placeWanted(var place)

    function inkOf(isDark) {
        return Theme.stanceColor(stance)
    }

    text: Array.from([speaker + " " + stanceText, detail, quote.length > 0 ? "“" + quote + "”" : "", translation, hedge, scope, foot, answers, Array.from(chain).map(step => step.name).join(" › "), state]).filter(piece => piece.length > 0).join(". ")
    padding: 2.5 * Theme.space
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: card.clicked()
    Keys.onEnterPressed: card.clicked()
    Keys.onMenuPressed: if (isEditable) card.menuWanted(more)
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: qsTr("Shows the place in “%1”").arg(document)

    contentItem: Column {
        spacing: Theme.space

        Flow {
            width: parent.width - (more.visible ? more.width : 0)
            spacing: Theme.space + 1

            Icon {
                height: name.height
                name: Theme.stanceIcon(card.stance)
                color: card.ink
                size: Math.round(Theme.icon * 0.85)
            }
            Words {
                id: name

                width: Math.min(implicitWidth, parent.width - Theme.icon - 2 * Theme.space)
                wrapMode: Text.Wrap
                maximumLineCount: 3
                text: card.speaker
                color: card.ink
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Words {
                text: card.stanceText
                color: card.ink
                Accessible.ignored: true
            }
            Words {
                visible: text.length > 0
                width: Math.min(implicitWidth, parent.width)
                wrapMode: Text.Wrap
                text: card.detail
                color: Theme.muted
                Accessible.ignored: true
            }
        }
        QuoteInContext {
            width: parent.width
            visible: card.quote.length > 0
            before: card.before
            quote: card.quote
            after: card.after
        }
        AttributionNote {
            label: qsTr("In other words")
            said: card.translation
        }
        AttributionNote {
            label: qsTr("Denies")
            said: card.scope
        }
        AttributionNote {
            label: qsTr("Hedge")
            said: card.hedge
            isWarning: true
        }
        AttributionNote {
            said: card.answers
        }
        AttributionNote {
            said: card.state
            isWarning: true
        }
        AttributionNote {
            said: card.foot
        }
        ChainCrumbs {
            width: parent.width
            chain: card.chain
            onPlaceWanted: place => card.placeWanted(place)
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: card.down ? Theme.selection : card.hovered ? Theme.hover : Theme.panel
        border.color: Theme.line

        FocusRing {
            control: card
            radius: Theme.cardRadius + 2
        }
    }

    IconButton {
        id: more

        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 2
        visible: card.isEditable
        opacity: card.hovered || card.activeFocus || activeFocus || hovered ? 1 : 0.35
        focusPolicy: Qt.TabFocus
        iconName: "more"
        text: qsTr("What to do with it")
        onClicked: card.menuWanted(more)
    }
}
