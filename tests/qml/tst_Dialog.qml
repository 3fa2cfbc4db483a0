pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Assay
import Assay.App

Item {
    id: root

    width: 500
    height: 300

    Dialog {
        id: dialog

        property int accepts: 0

        title: "A dialog"
        onAccepted: ++accepts

        Repeater {
            id: fields

            model: 12
            delegate: TextField {
                required property int index

                width: parent ? parent.width : 0
                placeholderText: "Field " + index
            }
        }
        TextBox {
            id: box

            width: parent.width
        }
    }

    TestCase {
        name: "Dialog"
        when: windowShown

        function init() {
            failOnWarning(/./)
            dialog.accepts = 0
            dialog.canAccept = true
        }

        // It ran over its buttons, and over the window.
        function test_theButtonsStayAndTheContentScrolls() {
            dialog.open()
            tryCompare(dialog, "opened", true)
            verify(dialog.height <= root.height)
            verify(fields.itemAt(0).activeFocus)
            const buttons = dialog.footer.mapToItem(root, 0, 0).y
            verify(buttons + dialog.footer.height <= root.height)
            for (let i = 0; i < 11; ++i)
                keyClick(Qt.Key_Tab)
            const last = fields.itemAt(11)
            verify(last.activeFocus)
            const bottom = last.mapToItem(root, 0, last.height).y
            verify(bottom <= buttons)
            keyClick(Qt.Key_Escape)
            tryCompare(dialog, "opened", false)
            compare(dialog.accepts, 0)
        }

        function test_returnAcceptsWhereTheContentDoesNotWantIt() {
            dialog.open()
            tryCompare(dialog, "opened", true)
            dialog.canAccept = false
            keyClick(Qt.Key_Return)
            verify(dialog.opened)
            dialog.canAccept = true
            box.forceActiveFocus()
            keyClick(Qt.Key_Return)
            verify(dialog.opened)
            compare(box.text, "\n")
            fields.itemAt(3).forceActiveFocus()
            keyClick(Qt.Key_Return)
            tryCompare(dialog, "opened", false)
            compare(dialog.accepts, 1)
        }
    }
}
