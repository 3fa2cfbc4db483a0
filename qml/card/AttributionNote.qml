import QtQuick
import Assay
import Assay.App

// A line on the card of an attribution; away where there is nothing to say.
Words {
    property string label
    property string said
    property bool isWarning: false

    width: parent ? parent.width : 0
    visible: said.length > 0
    wrapMode: Text.Wrap
    text: said.length === 0 || label.length === 0 ? said : label + ": " + said
    color: isWarning ? Theme.warning : Theme.muted
    font.pixelSize: Theme.smallSize
    Accessible.ignored: true
}
