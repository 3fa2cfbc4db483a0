pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// Chooses a file to open, several of them, or a place to write to. Names of files are shown as plain text, which
// the ready-made dialogs do not promise.
Dialog {
    id: dialog

    property bool isForWriting: false
    property bool takesSeveral: false
    property alias folder: files.folder
    property alias patterns: files.patterns
    property string suggestedName
    /// Of a file to be written: put behind a name that has none, ".csv".
    property string ending
    property var selected: ({})
    signal chosen(var paths)

    readonly property string typed: files.resolved(nameField.text + (isForWriting && nameField.text.length > 0 && !nameField.text.slice(nameField.text.lastIndexOf("/") + 1).includes(".") && !files.isFolder(files.resolved(nameField.text)) ? ending : ""))
    /// What is there by that name would be replaced.
    readonly property bool replaces: isForWriting && nameField.text.length > 0 && files.isFile(typed)

    function take() {
        if (nameField.text.length > 0 && files.isFolder(typed)) {
            files.folder = typed
            nameField.clear()
        } else if (canAccept) {
            dialog.accept()
        }
    }
    function chosenPaths() {
        const many = Object.keys(selected)
        return many.length > 0 ? many : [typed]
    }

    preferredWidth: 170 * Theme.space
    acceptText: isForWriting ? qsTr("Save") : qsTr("Open")
    canAccept: isForWriting ? nameField.text.length > 0 && !files.isFolder(typed) : Object.keys(selected).length > 0 || nameField.text.length > 0 && files.isFile(typed)
    onAboutToShow: {
        selected = {}
        nameField.text = suggestedName
        nameField.forceActiveFocus()
    }
    onAccepted: chosen(chosenPaths())

    contentItem: Column {
        spacing: 2 * Theme.space

        Row {
            width: parent.width
            spacing: 2 * Theme.space

            IconButton {
                id: upButton

                iconName: "up"
                text: qsTr("Folder above")
                onClicked: files.up()
            }
            Words {
                height: Theme.control
                width: parent.width - upButton.width - parent.spacing
                text: files.folder
                color: Theme.muted
                elide: Text.ElideLeft
            }
        }
        Rectangle {
            width: parent.width
            height: 80 * Theme.space
            color: Theme.ground
            border.color: Theme.line
            radius: Theme.controlRadius

            LongList {
                id: list

                anchors.fill: parent
                anchors.margins: Theme.space
                name: qsTr("Files")
                source: FolderModel {
                    id: files
                }
                onActivated: row => dialog.goInto(files.pathAt(row))
                delegate: ListRow {
                    id: row

                    required property string name
                    required property string path
                    required property bool isFolder
                    required property string detail

                    width: ListView.view.width
                    text: name
                    iconName: isFolder ? "folder" : "document"
                    isSelected: dialog.selected[path] === true
                    isCurrent: ListView.isCurrentItem && list.activeFocus
                    trailing: detail
                    onClicked: dialog.pick(path, isFolder)
                    onDoubleClicked: dialog.goInto(path)
                }
            }
        }
        TextField {
            id: nameField

            width: parent.width
            placeholderText: dialog.isForWriting ? qsTr("Name of the file") : qsTr("Name or path")
            onTextEdited: dialog.selected = {}
            onAccepted: dialog.take()
        }
        Words {
            width: parent.width
            height: dialog.isForWriting ? implicitHeight : 0
            visible: dialog.isForWriting
            elide: Text.ElideMiddle
            text: dialog.replaces ? qsTr("%1 is there already and will be replaced.").arg(dialog.typed) : dialog.canAccept ? dialog.typed : " "
            color: dialog.replaces ? Theme.warning : Theme.muted
            font.pixelSize: Theme.smallSize
        }
    }

    function pick(path, isFolder) {
        if (isFolder)
            return
        let now = dialog.takesSeveral ? Object.assign({}, selected) : {}
        if (now[path])
            delete now[path]
        else
            now[path] = true
        selected = now
        nameField.text = Object.keys(now).length === 1 ? Object.keys(now)[0] : ""
    }
    function goInto(path) {
        if (files.isFolder(path)) {
            files.folder = path
            return
        }
        selected = {}
        nameField.text = path
        // Written over is what was typed or chosen, once somebody says so.
        if (dialog.isForWriting)
            return
        selected[path] = true
        dialog.accept()
    }
}
