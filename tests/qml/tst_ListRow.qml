import QtQuick
import QtTest
import Assay
import Assay.App

Item {
    id: root

    width: 400
    height: 100

    Component {
        id: rows

        ListRow {
            width: 300
        }
    }
    TestCase {
        name: "ListRow"
        when: windowShown

        function init() {
            failOnWarning(/./)
        }

        function all(item, found = []) {
            if (item instanceof Text)
                found.push(item)
            for (let i = 0; i < item.children.length; ++i)
                all(item.children[i], found)
            return found
        }

        // A long hint left nothing of the name of a field.
        function test_aSentenceAtTheEndGivesWayToTheName() {
            const row = createTemporaryObject(rows, root, { text: "status:", trailing: "how far the work on the claim has come, and much more that is said of it" })
            const texts = all(row.contentItem)
            compare(texts.length, 2)
            verify(!texts[0].truncated)
            verify(texts[1].truncated)
            verify(texts[0].width + texts[1].width <= row.availableWidth)
        }

        function test_aNumberAtTheEndStaysWhole() {
            const row = createTemporaryObject(rows, root, { text: "A name that is far longer than the row is wide, and goes on and on", trailing: "1,234,567" })
            const texts = all(row.contentItem)
            verify(texts[0].truncated)
            verify(!texts[1].truncated)
        }
    }
}
