pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// What an actor says, and what is said of it.
Column {
    id: column

    required property ActorCardModel actor
    /// As of Workspace.wanted.
    signal placeWanted(var place)

    spacing: 2 * Theme.space

    CardSection {
        title: qsTr("What this actor says")

        Flow {
            width: parent.width
            spacing: Theme.space + 2

            Repeater {
                model: column.actor.stances

                delegate: Chip {
                    required property string stance
                    required property int number
                    required property string filter
                    required property var model

                    text: model.text + "  " + number
                    iconName: Theme.stanceIcon(stance)
                    iconColor: Theme.stanceColor(stance)
                    Accessible.description: qsTr("Shows these claims")
                    onClicked: column.placeWanted({ kind: "filter", text: filter })
                }
            }
        }
        Words {
            visible: column.actor.says.count === 0
            text: qsTr("Nothing on record.")
            color: Theme.muted
        }
        Repeater {
            model: column.actor.says

            delegate: LinkLine {
                required property string claim
                required property string stance
                required property string statement
                required property var model

                iconName: Theme.stanceIcon(stance)
                iconColor: Theme.stanceColor(stance)
                text: statement
                detail: model.detail
                onClicked: column.placeWanted({ kind: "claim", uid: claim })
            }
        }
        Button {
            visible: column.actor.says.count > 0
            text: qsTr("All of it in Claims")
            onClicked: column.placeWanted({ kind: "filter", text: column.actor.saysFilter })
        }
    }
    CardSection {
        title: qsTr("What is said of this actor")

        Words {
            visible: column.actor.about.count === 0
            text: qsTr("Nothing on record.")
            color: Theme.muted
        }
        Repeater {
            model: column.actor.about

            delegate: LinkLine {
                required property string claim
                required property string role
                required property string statement

                text: statement
                detail: role
                onClicked: column.placeWanted({ kind: "claim", uid: claim })
            }
        }
        Button {
            visible: column.actor.about.count > 0
            text: qsTr("All of it in Claims")
            onClicked: column.placeWanted({ kind: "filter", text: column.actor.aboutFilter })
        }
    }
}
