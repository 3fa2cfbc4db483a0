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
    /// Whether a file to be written may be there already.
    property bool mayReplace: true
    property alias folder: files.folder
    property alias patterns: files.patterns
    property string suggestedName
    /// Of a file to be written: put behind a name that has none, ".csv"; with `mustEnd` behind any other one too.
    property string ending
    property bool mustEnd: false
    property var selected: ({})
    /// What was typed was asked for, and is not there.
    property bool isMissing: false
    signal chosen(var paths)

    readonly property string typed: {
        const plain = files.resolved(nameField.text)
        const name = nameField.text.slice(nameField.text.lastIndexOf("/") + 1)
        const isWhole = !isForWriting || name.length === 0 || files.isFolder(plain) || (mustEnd ? name.endsWith(ending) : name.includes("."))
        return isWhole ? plain : files.resolved(nameField.text + ending)
    }
    /// What is there by that name would be replaced.
    readonly property bool replaces: isForWriting && nameField.text.length > 0 && files.isFile(typed)

    function take() {
        if (nameField.text.length > 0 && files.isFolder(typed)) {
            files.folder = typed
            nameField.clear()
            narrowTo("")
        } else if (canAccept) {
            dialog.accept()
        } else {
            isMissing = !isForWriting && nameField.text.length > 0
        }
    }
    /// Shows names that hold what was typed; a path is looked for by itself.
    function narrowTo(typed) {
        isMissing = false
        files.narrow = isForWriting || /[\/~]/.test(typed) ? "" : typed
    }
    function chosenPaths() {
        const many = Object.keys(selected)
        return many.length > 0 ? many : [typed]
    }

    preferredWidth: 170 * Theme.space
    acceptText: isForWriting ? qsTr("Save") : qsTr("Open")
    canAccept: isForWriting ? nameField.text.length > 0 && !files.isFolder(typed) && (mayReplace || !replaces) : Object.keys(selected).length > 0 || nameField.text.length > 0 && files.isFile(typed)
    onAboutToShow: {
        selected = {}
        nameField.text = suggestedName
        narrowTo("")
        files.refresh()
        nameField.forceActiveFocus()
    }
    onAccepted: chosen(chosenPaths())

    leftPadding: 5 * Theme.space
    rightPadding: 5 * Theme.space
    contentItem: Item {
        implicitHeight: top.height + 80 * Theme.space + bottom.height + 4 * Theme.space

        Row {
            id: top

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
            anchors.top: top.bottom
            anchors.bottom: bottom.top
            anchors.topMargin: 2 * Theme.space
            anchors.bottomMargin: 2 * Theme.space
            width: parent.width
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
                onActiveFocusChanged: if (activeFocus && currentRow < 0) goTo(0)
                onActivated: row => dialog.activate(files.pathAt(row))
                Keys.onSpacePressed: if (currentRow >= 0) dialog.pick(files.pathAt(currentRow))
                delegate: ListRow {
                    id: row

                    required property string name
                    required property string path
                    required property bool isFolder
                    required property string detail

                    width: ListView.view.width
                    text: name
                    iconName: isFolder ? "folder" : isSelected ? "tick" : "document"
                    isSelected: dialog.selected[path] === true
                    isCurrent: ListView.isCurrentItem && list.activeFocus
                    trailing: detail
                    onClicked: dialog.pick(path)
                    onDoubleClicked: dialog.goInto(path)
                }
            }
            Words {
                anchors.centerIn: parent
                width: parent.width - 8 * Theme.space
                visible: files.count === 0
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: files.narrow.length > 0 ? qsTr("No name here holds what is typed.") : qsTr("Nothing of this kind is here.")
                color: Theme.muted
            }
        }
        Column {
            id: bottom

            anchors.bottom: parent.bottom
            width: parent.width
            spacing: 2 * Theme.space

            TextField {
                id: nameField

                width: parent.width
                placeholderText: dialog.isForWriting ? qsTr("Name of the file") : qsTr("Name or path")
                isWrong: dialog.isMissing
                Accessible.description: dialog.isMissing ? bottomWords.text : ""
                onTextEdited: {
                    dialog.selected = {}
                    dialog.narrowTo(text)
                }
                onAccepted: dialog.take()
            }
            Words {
                id: bottomWords

                width: parent.width
                visible: text.length > 0
                wrapMode: Text.Wrap
                maximumLineCount: 2
                text: dialog.isMissing ? qsTr("No file of that name is here.") : dialog.takesSeveral ? (dialog.many > 1 ? qsTr("%Ln file(s) chosen", "", dialog.many) : qsTr("Space in the list, or a click, chooses one more."))
                    : !dialog.isForWriting ? ""
                    : dialog.replaces ? (dialog.mayReplace ? qsTr("%1 is there already and will be replaced.").arg(dialog.typed) : qsTr("%1 is there already. Choose another name.").arg(dialog.typed))
                    : dialog.canAccept ? dialog.typed : " "
                color: dialog.isMissing ? Theme.danger : dialog.replaces ? Theme.warning : Theme.muted
                font.pixelSize: Theme.smallSize
            }
        }
    }

    readonly property int many: Object.keys(selected).length
    function pick(path) {
        if (files.isFolder(path))
            return
        let now = dialog.takesSeveral ? Object.assign({}, selected) : {}
        if (now[path])
            delete now[path]
        else
            now[path] = true
        selected = now
        isMissing = false
        nameField.text = Object.keys(now).length === 1 ? Object.keys(now)[0] : ""
    }
    /// By Return: those chosen, where several are.
    function activate(path) {
        if (many > 1 && !files.isFolder(path))
            dialog.accept()
        else
            goInto(path)
    }
    function goInto(path) {
        if (files.isFolder(path)) {
            files.folder = path
            nameField.clear()
            narrowTo("")
            return
        }
        isMissing = false
        nameField.text = path
        // Written over is what was typed or chosen, once somebody says so.
        selected = dialog.isForWriting ? {} : { [path]: true }
        if (!dialog.isForWriting)
            dialog.accept()
    }
}
