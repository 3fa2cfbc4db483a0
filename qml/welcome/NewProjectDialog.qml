pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// A title is enough; sides, reviewer and schemes can come later.
Dialog {
    id: dialog

    required property Session session
    property var schemes: ({})

    title: qsTr("New project")
    acceptText: qsTr("Choose where to keep it…")
    canAccept: titleField.text.trim().length > 0
    onAboutToShow: {
        titleField.clear()
        sidesField.clear()
        reviewerField.text = session.settings.reviewer
        schemes = {}
        titleField.forceActiveFocus()
    }
    onAccepted: {
        if (reviewerField.text.trim() !== session.settings.reviewer)
            session.settings.reviewer = reviewerField.text
        where.suggestedName = Array.from(titleField.text.trim().replace(/[\/\\:*?"<>|\s]+/g, "-")).slice(0, 60).join("") + where.ending
        where.open()
    }

    Field {
        width: parent.width
        label: qsTr("Title")

        TextField {
            id: titleField

            width: parent.width
            placeholderText: qsTr("The bridge of 2019")
        }
    }
    Field {
        width: parent.width
        label: qsTr("Sides to the dispute, with commas between; may come later")

        TextField {
            id: sidesField

            width: parent.width
            placeholderText: qsTr("North, South")
        }
    }
    Field {
        width: parent.width
        label: qsTr("Reviewer")

        TextField {
            id: reviewerField

            width: parent.width
            placeholderText: qsTr("Name of the reviewer")
        }
    }
    Field {
        width: parent.width
        label: qsTr("Schemes of confidence to judge by")

        Column {
            width: parent.width

            Repeater {
                model: dialog.session.shippedSchemes()

                delegate: CheckBox {
                    required property var modelData

                    width: parent.width
                    text: modelData.title
                    checked: dialog.schemes[modelData.key] === true
                    onToggled: dialog.schemes[modelData.key] = checked
                }
            }
        }
    }

    FileDialog {
        id: where

        title: qsTr("Where to keep “%1”").arg(titleField.text.trim())
        isForWriting: true
        mayReplace: false
        ending: ".assay"
        mustEnd: true
        patterns: ["*.assay"]
        onChosen: paths => dialog.session.create(paths[0], titleField.text, sidesField.text.split(",").map(side => side.trim()).filter(side => side.length > 0), Object.keys(dialog.schemes).filter(key => dialog.schemes[key]))
    }
}
