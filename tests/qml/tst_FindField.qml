pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Assay
import Assay.Tests

Item {
    id: root

    width: 400
    height: 400

    TestCase {
        name: "FindField"
        when: windowShown

        function init() {
            failOnWarning(/./)
        }

        Component {
            id: projects

            TestProject {}
        }
        Component {
            id: fields

            FindField {
                property var takings: []

                width: 300
                kind: "claim"
                placeholderText: "Claim"
                onChosen: (uid, text) => takings.push([uid.length > 0, text])
            }
        }

        function make(properties) {
            const project = createTemporaryObject(projects, root)
            project.make("The bridge", ["The bridge was mined.", "The dam stood."])
            tryCompare(project.session, "claims", 2, 30000)
            const field = createTemporaryObject(fields, root, Object.assign({ session: project.session }, properties))
            field.forceActiveFocus()
            return field
        }

        function test_theArrowsAndReturnTake() {
            const field = make({})
            keyClick(Qt.Key_D)
            keyClick(Qt.Key_A)
            tryVerify(() => field.offered === 1)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            tryCompare(field, "text", "The dam stood.")
            verify(field.isChosen)
            compare(field.takings, [[true, "The dam stood."]])
        }

        function test_freeTextNamesSomethingNew() {
            const field = make({})
            keyClick(Qt.Key_X)
            keyClick(Qt.Key_Return)
            compare(field.takings, [[false, "x"]])
            verify(!field.isChosen)
        }

        function test_withoutFreeTextTheFirstIsTaken() {
            const field = make({ takesNew: false })
            keyClick(Qt.Key_B)
            keyClick(Qt.Key_R)
            tryVerify(() => field.offered === 1)
            keyClick(Qt.Key_Return)
            tryCompare(field, "text", "The bridge was mined.")
        }

        function test_aLongNameIsSeenFromItsBeginning() {
            const field = make({ width: 120 })
            keyClick(Qt.Key_B)
            keyClick(Qt.Key_R)
            tryVerify(() => field.offered === 1)
            const room = field.rightPadding
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            tryCompare(field, "text", "The bridge was mined.")
            verify(field.contentWidth > field.width)
            verify(field.positionToRectangle(0).x >= 0)
            tryVerify(() => field.rightPadding > room) // the tick covers no words
        }
    }
}
