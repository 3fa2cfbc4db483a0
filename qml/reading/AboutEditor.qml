pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// Whom a new claim is about, each in a role. Return in the name adds it.
Field {
    id: editor

    required property Session session
    required property DraftModel draft

    function begin() {
        who.set("", "")
        role.current = 0
    }
    /// What was typed and not added yet is meant too.
    function takeRest() {
        editor.draft.addAbout(who.uid, who.text, role.current)
        who.set("", "")
    }

    label: qsTr("Whom it is about, in which role; Return adds them")

    Column {
        width: parent.width
        spacing: 2 * Theme.space

        Row {
            width: parent.width
            spacing: 2 * Theme.space

            Choice {
                id: role

                width: Math.round((parent.width - parent.spacing) * 0.3)
                name: qsTr("Role")
                options: editor.draft.roles
                onChosen: index => current = index
            }
            FindField {
                id: who

                width: parent.width - role.width - parent.spacing
                session: editor.session
                kind: "actor"
                placeholderText: qsTr("Accused, harmed, a witness … in any script")
                Accessible.name: qsTr("Whom it is about")
                onChosen: editor.takeRest()
            }
        }
        Flow {
            width: parent.width
            visible: editor.draft.about.length > 0
            spacing: Theme.space + 2

            Repeater {
                model: editor.draft.about

                delegate: Chip {
                    required property var modelData
                    required property int index

                    text: qsTr("%1 (%2)").arg(modelData.name).arg(modelData.role)
                    isRemovable: true
                    Accessible.description: qsTr("Return or Delete takes them off.")
                    onClicked: editor.draft.removeAbout(index)
                    onRemoved: editor.draft.removeAbout(index)
                }
            }
        }
    }
}
