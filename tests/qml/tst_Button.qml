import QtQuick
import QtTest
import Assay

Item {
    id: root

    width: 400
    height: 200

    TestCase {
        name: "Button"
        when: windowShown

        function init() {
            failOnWarning(/./)
        }

        Component {
            id: buttons

            Button {
                property int clicks: 0

                iconName: "plus"
                keys: "Enter"
                onClicked: ++clicks
            }
        }

        function test_mouseAndKeysPressIt() {
            const button = createTemporaryObject(buttons, root, { text: "Take" })
            mouseClick(button)
            compare(button.clicks, 1)
            button.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            compare(button.clicks, 2)
            keyClick(Qt.Key_Return)
            compare(button.clicks, 3)
            button.enabled = false
            mouseClick(button)
            compare(button.clicks, 3)
        }

        // Markup in a control's text ended the program where Qt's own content item showed it.
        function test_markupIsText_data() {
            return [{ tag: "image", text: "<img src=x>" }, { tag: "bold", text: "<b>x</b>" }, { tag: "long", text: "x".repeat(10000) }, { tag: "empty", text: "" }]
        }
        function test_markupIsText(data) {
            const button = createTemporaryObject(buttons, root, { text: data.text, tip: data.text, width: 120 })
            mouseClick(button)
            compare(button.clicks, 1)
            compare(button.width, 120)
        }
    }
}
