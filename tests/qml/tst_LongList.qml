pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Assay
import Assay.Tests

Item {
    id: root

    width: 300
    height: 400

    TestCase {
        name: "LongList"
        when: windowShown

        function init() {
            failOnWarning(/./)
        }

        Component {
            id: lists

            LongList {
                id: list

                width: 300
                height: 400
                name: "Numbers"
                source: NumbersModel {
                    count: 1000000
                }
                delegate: Item {
                    id: row

                    required property int number
                    required property int index

                    width: ListView.view.width
                    height: 20 + number % 3 * 10
                    Words {
                        text: row.number
                    }
                }
            }
        }

        Component {
            id: movable

            LongList {
                width: 300
                height: 400
                name: "Letters"
                source: ListModel {
                    ListElement {
                        uid: "a"
                    }
                    ListElement {
                        uid: "b"
                    }
                    ListElement {
                        uid: "c"
                    }
                }
                delegate: Words {
                    required property string uid

                    text: uid
                }
            }
        }

        function shownNumber(list, y) {
            const item = list.view.itemAt(0, list.view.contentY + y)
            return item ? item.number : -1
        }

        function test_keysGoAnywhere() {
            const list = createTemporaryObject(lists, root)
            list.forceActiveFocus()
            keyClick(Qt.Key_Down)
            compare(list.currentRow, 0)
            keyClick(Qt.Key_End)
            compare(list.currentRow, 999999)
            tryVerify(() => shownNumber(list, 395) === 999999)
            verify(list.view.contentHeight < 8000000)
            keyClick(Qt.Key_Up)
            compare(list.currentRow, 999998)
            keyClick(Qt.Key_Home)
            compare(list.currentRow, 0)
            tryVerify(() => shownNumber(list, 5) === 0)
        }

        function test_theBarGoesAnywhere() {
            const list = createTemporaryObject(lists, root)
            list.scrollTo(0.5)
            tryVerify(() => Math.abs(list.topRow - 499993) < 20)
            fuzzyCompare(list.place, 0.5, 0.001)
            list.scrollTo(1)
            tryVerify(() => shownNumber(list, 395) === 999999)
            fuzzyCompare(list.place, 1, 0.001)
            list.scrollTo(0)
            compare(list.place, 0)
        }

        function test_theWheelPassesTheEndOfTheStretch() {
            const list = createTemporaryObject(lists, root, { span: 100 })
            let last = shownNumber(list, 5)
            for (let i = 0; i < 100; ++i) {
                mouseWheel(list, 100, 100, 0, -240)
                const now = shownNumber(list, 5)
                verify(now >= last && now - last < 12, "from row " + last + " to " + now)
                last = now
            }
            verify(last > 300, "only to row " + last)
            for (let i = 0; i < 120; ++i)
                mouseWheel(list, 100, 100, 0, 240)
            compare(shownNumber(list, 5), 0)
        }

        // The number of the row stayed while another thing came to stand in it.
        function test_theCurrentRowStaysWithWhatStandsInIt() {
            const list = createTemporaryObject(movable, root)
            list.forceActiveFocus()
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Down)
            compare(list.source.get(list.currentRow).uid, "b")
            list.source.insert(0, { uid: "x" })
            compare(list.source.get(list.currentRow).uid, "b")
            list.source.move(list.currentRow, 3, 1)
            compare(list.source.get(list.currentRow).uid, "b")
            compare(list.currentUid, "b")
            compare(list.view.currentIndex, 3)
            list.source.remove(list.currentRow)
            compare(list.currentRow, -1)
            compare(list.currentUid, "")
            // The arrows go on from there.
            keyClick(Qt.Key_Up)
            compare(list.currentRow, 2)
        }

        function test_anEmptyList() {
            const list = createTemporaryObject(lists, root)
            list.source.count = 0
            keyClick(Qt.Key_End)
            compare(list.place, 0)
            list.source.count = 5
            list.forceActiveFocus()
            keyClick(Qt.Key_End)
            compare(list.currentRow, 4)
        }
    }
}
