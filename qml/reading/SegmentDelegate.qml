pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// A paragraph of the text with what stands in its margin, and under it the suggestion that is looked at.
Item {
    id: place

    required property int row
    required property string kind
    required property int level
    required property string text
    required property var stances
    required property int suggestions
    required property var quoted
    required property ReadingSight reader
    readonly property alias segment: segment
    readonly property bool isHeading: kind === "heading"
    readonly property int above: isHeading ? (row === 0 ? 5 : 4) * Theme.space : row === 0 ? 5 * Theme.space : 0
    readonly property int below: isHeading ? 2 * Theme.space : kind === "list-item" || kind === "table-row" ? Theme.space : Math.round(3.5 * Theme.space)
    readonly property bool holdsCard: reader.suggestions.isOpen && reader.suggestions.row === row

    height: above + segment.height + (card.active ? card.height + 2 * Theme.space : 0) + below

    // What the paragraph holds, by form as well as by colour.
    Column {
        id: margin

        x: Math.max(0, segment.x - width - 3 * Theme.space)
        y: place.above + Math.round((segment.lineHeight - Theme.smallSize * 1.5) / 2)
        width: 9 * Theme.space

        Repeater {
            model: place.stances

            delegate: Row {
                required property var modelData

                x: margin.width - width
                spacing: 3
                Accessible.role: Accessible.StaticText
                Accessible.name: modelData.count + " " + modelData.stance.replace(/-/g, " ")

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: Theme.stanceIcon(parent.modelData.stance)
                    size: Math.round(Theme.icon * 0.7)
                    color: Theme.stanceColor(parent.modelData.stance)
                }
                Words {
                    text: parent.modelData.count
                    color: Theme.stanceColor(parent.modelData.stance)
                    font.pixelSize: Theme.tinySize
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }
            }
        }
        Words {
            x: margin.width - width
            visible: place.suggestions > 0
            text: "+ " + place.suggestions
            color: Theme.accent
            font.pixelSize: Theme.tinySize
            font.weight: Font.DemiBold
            Accessible.name: qsTr("%Ln suggestion(s)", "", place.suggestions)
        }
    }
    SegmentItem {
        id: segment

        x: place.reader.columnX
        y: place.above
        width: place.reader.columnWidth
        height: implicitHeight
        model: place.reader.model
        selection: place.reader.selection
        finder: place.reader.finder
        row: place.row
        flash: place.reader.flash
        lit: place.reader.suggestions.isOpen ? Qt.point(place.reader.suggestions.start, place.reader.suggestions.end) : Qt.point(-1, -1)
        hasCaret: place.reader.hasFocus
        Accessible.role: place.isHeading ? Accessible.Heading : Accessible.Paragraph
        Accessible.name: place.text
        Accessible.description: Array.from(place.quoted).join("; ")
        Accessible.readOnly: true

        HoverHandler {
            cursorShape: place.reader.isOverQuoted ? Qt.PointingHandCursor : Qt.IBeamCursor
        }
    }
    // By its file: a component inside of a delegate could not be made later.
    Loader {
        id: card

        readonly property bool isWanted: place.holdsCard

        active: isWanted
        x: segment.x
        y: segment.y + segment.height + Theme.space
        width: segment.width
        onIsWantedChanged: show()
        Component.onCompleted: show()

        function show() {
            if (isWanted)
                setSource("qrc:/qt/qml/Assay/reading/SuggestionCard.qml", { "reader": place.reader })
        }
    }
}
