pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// Several actors, as maps of `uid` (empty: somebody new) and `name`: each can be taken off, and another one named. Return
// in the name adds them.
Field {
    id: list

    required property Session session
    /// Of the field in which one more is named.
    required property string name
    required property string hint
    property var actors: []
    readonly property bool isNaming: who.text.trim().length > 0

    function begin(given) {
        actors = Array.from(given ?? [])
        who.set("", "")
    }
    /// What was typed and not added yet is meant too.
    function all() {
        takeRest()
        return actors
    }
    function takeRest() {
        const name = who.text.trim()
        const isThere = Array.from(actors).some(actor => who.isChosen ? actor.uid === who.uid : actor.name === name)
        if (name.length > 0 && !isThere)
            actors = Array.from(actors).concat({ uid: who.uid, name })
        who.set("", "")
    }
    function takeOff(index) {
        actors = Array.from(actors).filter((actor, at) => at !== index)
        who.forceActiveFocus(Qt.TabFocusReason)
    }

    Column {
        width: parent.width
        spacing: 2 * Theme.space

        Flow {
            width: parent.width
            visible: list.actors.length > 0
            spacing: Theme.space + 2

            Repeater {
                model: list.actors

                delegate: Chip {
                    required property var modelData
                    required property int index

                    text: modelData.name
                    isRemovable: true
                    Accessible.description: qsTr("Return or Delete takes them off.")
                    onClicked: list.takeOff(index)
                    onRemoved: list.takeOff(index)
                }
            }
        }
        FindField {
            id: who

            width: parent.width
            session: list.session
            kind: "actor"
            placeholderText: list.hint
            Accessible.name: list.name
            onChosen: list.takeRest()
        }
    }
}
