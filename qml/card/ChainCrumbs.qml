pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// A chain as breadcrumbs: each who passed it on, from the source to the first speaker. Pressing a name shows its bearer.
Flow {
    id: crumbs

    /// Maps of name, kind ("document", "actor") and uid.
    required property var chain
    signal placeWanted(var place)

    spacing: Theme.space
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Chain")

    Repeater {
        model: crumbs.chain

        delegate: Row {
            id: crumb

            required property var modelData
            required property int index

            spacing: Theme.space

            Words {
                id: arrow

                visible: crumb.index > 0
                text: "›"
                color: Theme.muted
                font.pixelSize: Theme.smallSize
                Accessible.ignored: true
            }
            TextLink {
                width: Math.min(implicitWidth, crumbs.width - (arrow.visible ? arrow.width + crumb.spacing : 0))
                text: crumb.modelData.name
                ink: Theme.muted
                size: Theme.smallSize
                tip: crumb.modelData.kind === "document" ? qsTr("Shows the source") : qsTr("Shows the actor")
                onClicked: crumbs.placeWanted({ kind: crumb.modelData.kind, uid: crumb.modelData.uid })
            }
        }
    }
}
