pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Assay

Item {
    id: root

    width: 400
    height: 400

    TestCase {
        id: test

        name: "Choice"
        when: windowShown

        property int value: 0
        property var takings: []

        function init() {
            failOnWarning(/./)
            value = 0
            takings = []
        }

        Component {
            id: choices

            Choice {
                name: "Colour"
                options: ["red", "green", "blue"]
                current: test.value
                onChosen: index => test.takings.push(index)
            }
        }
        Component {
            id: segments

            Segmented {
                name: "Colour"
                options: ["red", "green", "blue"]
                current: test.value
                onChosen: index => test.takings.push(index)
            }
        }
        Component {
            id: terms

            TermChoice {
                name: "Colour"
                terms: [{ token: "r", text: "red" }, { token: "g", text: "green" }]
            }
        }

        Component {
            id: menus

            ChoiceMenu {}
        }

        // What was chosen was written over the binding, which then held no more.
        function test_theValueStaysWithItsOwner_data() {
            return [{ tag: "choice", component: choices, key: Qt.Key_Down }, { tag: "segments", component: segments, key: Qt.Key_Right }]
        }
        function test_theValueStaysWithItsOwner(data) {
            const control = createTemporaryObject(data.component, root)
            control.forceActiveFocus()
            keyClick(data.key)
            compare(takings, [1])
            compare(control.current, 0)
            value = 1
            compare(control.current, 1)
            keyClick(data.key)
            compare(takings, [1, 2])
            value = 2
            keyClick(data.key)
            compare(takings, [1, 2])
            value = 0
            compare(control.current, 0)
        }

        function test_theMenuTicksAndChooses() {
            const choice = createTemporaryObject(choices, root)
            choice.forceActiveFocus()
            keyClick(Qt.Key_Return)
            tryCompare(choice, "isOpen", true)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            tryCompare(choice, "isOpen", false)
            compare(takings, [2])
        }

        // In a workspace made in the background the third item stood first, and the keys chose another than was read.
        function test_aMenuMadeInTheBackgroundKeepsItsOrder() {
            const options = ["a", "b", "c", "d", "e", "f"].map(text => ({ token: text, text }))
            const incubator = menus.incubateObject(root, { options }, Qt.Asynchronous)
            tryCompare(incubator, "status", Component.Ready)
            const menu = incubator.object
            tryCompare(menu, "count", 6)
            const order = () => Array.from({ length: menu.count }, (none, row) => menu.itemAt(row).text).join("")
            compare(order(), "abcdef")
            menu.options = options.slice(3)
            compare(order(), "def")
            menu.destroy()
        }

        function test_aTermIsKept() {
            const choice = createTemporaryObject(terms, root)
            compare(choice.token, "")
            choice.set("g")
            compare(choice.token, "g")
            choice.forceActiveFocus()
            keyClick(Qt.Key_Up)
            compare(choice.token, "r")
        }

        function test_segmentsStandOneUnderTheOtherWhereThereIsNoRoom() {
            const control = createTemporaryObject(segments, root)
            verify(!control.isUpright)
            const height = control.height
            control.width = 80
            verify(control.isUpright)
            verify(control.height > 2 * height)
            control.forceActiveFocus()
            keyClick(Qt.Key_Down)
            compare(takings, [1])
        }
    }
}
