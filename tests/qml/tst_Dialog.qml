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
        Choice {
            id: choice

            name: "Colour"
            options: ["red", "green"]
            current: 0
        }
    }

    Dialog {
        id: folded

        Repeater {
            model: 6
            delegate: TextField {
                required property int index

                width: parent ? parent.width : 0
            }
        }
        Fold {
            id: fold

            width: parent.width
            title: "More"

            TextField {
                id: inFold

                width: parent.width
                placeholderText: "Seldom needed"
            }
        }
    }

    TextField {
        id: behind
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

        // What is folded is no stop of the keys; opened, it comes into sight and is the next one.
        function test_whatAFoldOpensComesIntoSight() {
            folded.open()
            tryCompare(folded, "opened", true)
            for (let i = 0; i < 6; ++i)
                keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Return)
            verify(fold.isOpen)
            verify(folded.opened)
            tryVerify(() => fold.height >= inFold.mapToItem(fold, 0, inFold.height).y && inFold.mapToItem(fold, 0, 0).y > 0)
            wait(50) // what scrolls has scrolled
            tryVerify(() => inFold.mapToItem(root, 0, inFold.height).y <= folded.footer.mapToItem(root, 0, 0).y)
            keyClick(Qt.Key_Tab)
            verify(inFold.activeFocus)
            keyClick(Qt.Key_Tab, Qt.ShiftModifier)
            keyClick(Qt.Key_Space)
            verify(!fold.isOpen)
            keyClick(Qt.Key_Tab)
            verify(!inFold.activeFocus)
            keyClick(Qt.Key_Escape)
            tryCompare(folded, "opened", false)
        }

        // What an import led to took the focus while its report was shown: keys worked on the text behind it, and
        // the report could not be left by any.
        function test_nothingBehindTakesTheFocus() {
            dialog.open()
            tryCompare(dialog, "opened", true)
            behind.forceActiveFocus()
            tryVerify(() => !behind.activeFocus)
            verify(fields.itemAt(0).activeFocus)
            keyClick(Qt.Key_Escape)
            tryCompare(dialog, "opened", false)
            behind.forceActiveFocus()
            verify(behind.activeFocus)
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

        /// In the name of an actor, a field with a list, and in a choice the key was taken away from the dialog.
        function test_controlReturnAcceptsFromEverywhere_data() {
            return [{ tag: "field", at: () => fields.itemAt(2) }, { tag: "box", at: () => box }, { tag: "choice", at: () => choice }]
        }
        function test_controlReturnAcceptsFromEverywhere(data) {
            dialog.accepts = 0
            dialog.open()
            tryCompare(dialog, "opened", true)
            data.at().forceActiveFocus()
            dialog.canAccept = false
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            verify(dialog.opened)
            dialog.canAccept = true
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryCompare(dialog, "opened", false)
            compare(dialog.accepts, 1)
        }
    }
}
