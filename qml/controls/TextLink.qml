import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// Words that lead somewhere, in a line of others.
T.AbstractButton {
    id: link

    property color ink: Theme.text
    property int size: Theme.textSize
    property string tip

    implicitWidth: words.implicitWidth
    implicitHeight: words.implicitHeight
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onReturnPressed: link.clicked()
    Keys.onEnterPressed: link.clicked()
    Accessible.role: Accessible.Link
    Accessible.name: text
    Accessible.description: tip

    contentItem: Words {
        id: words

        text: link.text
        color: link.ink
        font.pixelSize: link.size
        wrapMode: Text.Wrap
        maximumLineCount: 6
        font.underline: link.hovered
        Accessible.ignored: true
    }
    background: Item {
        FocusRing {
            control: link
            gap: 0
        }
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
    Hint {
        text: link.tip
        visible: text.length > 0 && (link.hovered || link.visualFocus)
    }
}
