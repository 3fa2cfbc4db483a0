pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

Workspace {
    id: workspace

    function setFilter(text) {
        field.text = text
        claims.filter = text
        session.setPlace("claims/filter", text)
    }

    commands: [
        Command {
            text: qsTr("Go to the filter line")
            section: qsTr("Claims")
            shortcut: "Ctrl+L"
            onTriggered: field.forceActiveFocus()
        }
    ]
    Component.onCompleted: setFilter(session.place("claims/filter", ""))

    ClaimsModel {
        id: claims

        session: workspace.session
    }
    FacetsModel {
        id: facets

        session: workspace.session
        filter: claims.filter
    }
    FacetList {
        id: side

        width: Math.min(59 * Theme.space * Math.max(1, Theme.textScale), parent.width * 0.3)
        height: parent.height
        model: facets
        onFilterWanted: text => workspace.setFilter(text)
    }
    Rectangle {
        anchors.left: side.right
        anchors.right: parent.right
        height: parent.height
        color: Theme.panel

        TextField {
            id: field

            x: 4 * Theme.space
            y: 3 * Theme.space
            width: parent.width - 2 * x
            height: Theme.control + Theme.space
            placeholderText: qsTr("Filter, like speaker:Asgarov stance:denies")
            isWrong: claims.mistake.length > 0
            onAccepted: workspace.setFilter(text)
            trailing: Words {
                visible: claims.mistake.length === 0
                text: claims.isLoading ? qsTr("looking…") : qsTr("%n claim(s)", "", claims.count) + ", " + qsTr("%1 ms").arg(claims.milliseconds)
                color: Theme.muted
            }
        }
        Words {
            id: wrong

            anchors.top: field.bottom
            anchors.topMargin: visible ? Theme.space : 0
            x: 4 * Theme.space
            width: parent.width - 2 * x
            height: visible ? implicitHeight : 0
            visible: text.length > 0
            wrapMode: Text.Wrap
            text: claims.mistake.length > 0 ? claims.mistake : Array.from(claims.notices).join(" ")
            color: Theme.warning
            font.pixelSize: Theme.smallSize
        }
        ClaimTable {
            anchors.top: wrong.bottom
            anchors.topMargin: 3 * Theme.space
            anchors.bottom: parent.bottom
            width: parent.width
            focus: true
            model: claims
        }
    }
}
