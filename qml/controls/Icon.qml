import QtQuick
import Assay.App

// One of qml/icons in a colour of the theme. Decoration: what it means is said in words beside it or in the
// name of the control.
Image {
    id: icon

    required property string name
    property color color: Theme.text
    property int size: Theme.icon

    source: name.length > 0 ? "image://icons/" + name + "/" + color.toString().slice(-6) : ""
    sourceSize.width: Math.round(size * Screen.devicePixelRatio)
    sourceSize.height: Math.round(size * Screen.devicePixelRatio)
    width: size
    height: size
    fillMode: Image.PreserveAspectFit
    Accessible.ignored: true
}
