import QtQuick
import Assay
import Assay.App

// A workspace, made when it is first looked at; it goes with its project.
Loader {
    id: place

    required property int index
    required property WorkspacePage modelData
    required property Session session
    required property bool isCurrent
    readonly property Workspace workspace: item as Workspace
    readonly property bool isWanted: isCurrent && session.isOpen

    anchors.fill: parent
    visible: isCurrent
    enabled: visible
    focus: visible
    onIsWantedChanged: if (isWanted) make(false)
    Component.onCompleted: if (isWanted) make(false)

    /// In the background it may take some frames.
    function make(isInBackground) {
        if (item)
            return
        asynchronous = isInBackground
        if (status === Loader.Null)
            setSource(modelData.file, { "session": session })
    }

    // What another project left behind goes with it.
    Connections {
        target: place.session

        function onAboutToClose() {
            place.source = ""
        }
        function onOpenChanged() {
            if (place.isWanted)
                place.make(false)
        }
    }
}
