import QtQml
import QtQuick
import Assay.App

// What a segment needs to know of the view that it stands in.
QtObject {
    required property ReadingModel model
    required property TextSelection selection
    required property TextFinder finder
    required property Suggestions suggestions
    property bool isReadOnly: false
    property bool hasFocus: false
    /// The mouse is over words that lead somewhere.
    property bool isOverQuoted: false
    property point flash: Qt.point(-1, -1)
    property int margin: 0
    property int columnX: 0
    property int columnWidth: 0
    signal changeWanted
}
