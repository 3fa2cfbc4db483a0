import QtQuick
import Assay
import Assay.App

// Words of a source, as what is said of them begins.
Words {
    property string quote

    width: parent ? parent.width : 0
    wrapMode: Text.Wrap
    maximumLineCount: 4
    text: qsTr("“%1”").arg(quote)
    color: Theme.muted
    font.family: Theme.readingFamily
}
