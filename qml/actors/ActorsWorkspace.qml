pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

Workspace {
    id: workspace

    readonly property alias actors: actors
    readonly property alias page: page
    property string shown: session.place("actors/actor", "")

    function show(uid) {
        shown = uid
        session.setPlace("actors/actor", uid)
    }
    /// From the field into the rows: to the one shown, else to the first.
    function enterList() {
        list.forceActiveFocus()
        if (actors.isLoading)
            isEntering = true
        else if (list.currentRow < 0)
            list.goTo(0)
    }
    /// The rows that one goes into are not there yet.
    property bool isEntering: false
    function goTo(place) {
        if (place.kind !== "actor")
            return
        show(place.uid)
        const row = actors.rowOf(place.uid)
        if (row >= 0) {
            list.goTo(row)
        } else {
            list.currentRow = -1
            field.clear()
        }
    }

    commands: [
        Command {
            text: qsTr("Find an actor in the list")
            section: qsTr("Actors")
            shortcut: "Ctrl+L"
            onTriggered: field.forceActiveFocus()
        },
        Command {
            text: qsTr("Merge another actor into this one…")
            section: qsTr("Actors")
            isPossible: page.isEditable
            onTriggered: page.mergeAnother()
        },
        Command {
            text: qsTr("Tell this actor apart from another…")
            section: qsTr("Actors")
            isPossible: page.isEditable
            onTriggered: page.tellApart()
        }
    ]
    innerOpenables: page.openables

    ActorsModel {
        id: actors

        session: workspace.session
        freshness.isWanted: workspace.visible
        onLoadingChanged: {
            if (isLoading || !workspace.isEntering)
                return
            workspace.isEntering = false
            if (list.activeFocus && list.currentRow < 0)
                list.goTo(0)
        }
        onCountChanged: {
            const row = rowOf(workspace.shown)
            if (list.currentRow < 0 && count > 0 && (row >= 0 || workspace.shown.length === 0))
                list.goTo(Math.max(0, row))
        }
    }
    Rectangle {
        id: side

        width: Math.min(75 * Theme.space * Math.max(1, Theme.textScale), parent.width * 0.35)
        height: parent.height
        color: Theme.panel

        Line {
            isVertical: true
            anchors.right: parent.right
            height: parent.height
        }
        TextField {
            id: field

            x: 3 * Theme.space
            y: 3 * Theme.space
            width: parent.width - 2 * x
            iconName: "find"
            placeholderText: qsTr("Name, in any script")
            onTextChanged: actors.text = text
            Keys.onDownPressed: workspace.enterList()
            Keys.onReturnPressed: workspace.enterList()
            Keys.onEnterPressed: workspace.enterList()
            trailing: Words {
                text: actors.count
                color: Theme.muted
                Accessible.name: qsTr("%Ln actor(s)", "", actors.count)
            }
        }
        LongList {
            id: list

            anchors.top: field.bottom
            anchors.topMargin: 2 * Theme.space
            anchors.bottom: parent.bottom
            x: 2 * Theme.space
            width: parent.width - 2 * x
            focus: true
            name: qsTr("Actors")
            source: actors
            spacing: 2
            onCurrentUidChanged: if (currentUid.length > 0) workspace.show(currentUid)
            onActivated: workspace.show(currentUid)
            delegate: ActorRow {
                width: ListView.view.width
                isCurrent: ListView.isCurrentItem
                onClicked: {
                    list.forceActiveFocus()
                    list.goTo(list.topRow - list.visibleFirst + index)
                    workspace.show(list.currentUid)
                }
            }
        }
        Words {
            anchors.centerIn: list
            width: list.width - 8 * Theme.space
            visible: actors.count === 0 && !actors.isLoading
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: field.text.length > 0 ? qsTr("Nobody is called that.") : qsTr("Nobody yet: actors come with the first claims.")
            color: Theme.muted
        }
    }
    ActorPage {
        id: page

        anchors.left: side.right
        anchors.right: parent.right
        height: parent.height
        session: workspace.session
        uid: workspace.shown
        onPlaceWanted: place => workspace.wanted(place)
    }
}
