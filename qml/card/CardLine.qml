import QtQuick
import Assay
import Assay.App

// A label and what it stands for, side by side; away where there is nothing to say.
Item {
    id: line

    required property string label
    property string text
    property bool isStrong: false
    property bool isWarning: false
    property string tip
    readonly property int indent: Math.min(31 * Theme.space * Math.max(1, Theme.textScale), width * 0.4)
    default property alias content: content.data

    width: parent ? parent.width : 0
    height: visible ? Math.max(name.implicitHeight, content.childrenRect.height) : 0
    visible: text.length > 0 || content.children.length > 1
    // What it means is told to the keys as well as to the pointer.
    activeFocusOnTab: tip.length > 0 && text.length > 0
    Accessible.role: Accessible.StaticText
    Accessible.name: text.length > 0 ? label + ": " + text : label
    Accessible.description: tip

    HoverHandler {
        id: hover
    }
    Hint {
        text: line.tip
        visible: text.length > 0 && (hover.hovered || line.activeFocus)
    }
    FocusRing {
        control: line
        gap: 0
    }
    Words {
        id: name

        width: line.indent - 2 * Theme.space
        wrapMode: Text.Wrap
        text: line.label
        color: Theme.muted
        Accessible.ignored: true
    }
    Item {
        id: content

        x: line.indent
        width: parent.width - x
        height: childrenRect.height

        Words {
            width: parent.width
            visible: text.length > 0 || content.children.length > 1
            wrapMode: Text.Wrap
            text: line.text
            color: line.isWarning ? Theme.warning : Theme.text
            font.weight: line.isStrong ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
    }
}
