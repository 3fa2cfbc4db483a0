import QtQuick
import QtTest
import Assay
import Assay.Tests

Item {
    id: root

    width: 900
    height: 700

    TestProject {
        id: project
    }
    FileDialog {
        id: dialog

        property var paths: []

        title: "Open"
        patterns: ["*.assay"]
        onChosen: paths => dialog.paths = paths
    }

    FileDialog {
        id: target

        property var paths: []

        title: "Save"
        isForWriting: true
        mayReplace: false
        mustEnd: true
        ending: ".assay"
        patterns: ["*.assay"]
        onChosen: paths => target.paths = paths
    }

    TestCase {
        name: "FileDialog"
        when: windowShown

        function init() {
            failOnWarning(/./)
            dialog.paths = []
        }

        function test_aTypedPathIsOpened() {
            project.touch("<img src=x>.assay")
            project.touch("other.txt")
            dialog.folder = project.folder
            dialog.open()
            tryCompare(dialog, "opened", true)
            verify(!dialog.canAccept)
            for (const key of "<img src=x>.assay")
                keyClick(key)
            verify(dialog.canAccept)
            keyClick(Qt.Key_Return)
            tryCompare(dialog, "opened", false)
            compare(dialog.paths, [project.folder + "/<img src=x>.assay"])
        }

        function type(text) {
            for (const key of text)
                keyClick(key)
        }
        function listOf(at) {
            if (at.source !== undefined && at.activated !== undefined)
                return at
            for (const child of Array.from(at.children ?? [])) {
                const found = listOf(child)
                if (found)
                    return found
            }
            return null
        }

        // With keys alone one could choose no more than one.
        function test_spaceChoosesSeveral() {
            for (const name of ["a.md", "b.md", "c.md"])
                project.touch(name)
            dialog.takesSeveral = true
            dialog.patterns = ["*.md"]
            dialog.folder = project.folder
            dialog.open()
            tryCompare(dialog, "opened", true)
            const list = listOf(dialog.contentItem)
            list.forceActiveFocus()
            keyClick(Qt.Key_Home)
            keyClick(Qt.Key_Space)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Space)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Space)
            keyClick(Qt.Key_Space)
            compare(dialog.many, 2)
            keyClick(Qt.Key_Return)
            tryCompare(dialog, "opened", false)
            compare(dialog.paths, [project.folder + "/a.md", project.folder + "/b.md"])
            dialog.takesSeveral = false
            dialog.patterns = ["*.assay"]
        }

        // It was put into the map in place, which nobody was told.
        function test_whatIsGoneIntoIsChosen() {
            project.touch("one.assay")
            dialog.folder = project.folder
            dialog.open()
            tryCompare(dialog, "opened", true)
            dialog.goInto(project.folder + "/one.assay")
            compare(dialog.many, 1)
            tryCompare(dialog, "opened", false)
            compare(dialog.paths, [project.folder + "/one.assay"])
        }

        // It said that the file would be replaced, and then it was not.
        function test_whatIsThereIsNotReplaced() {
            project.touch("there.assay")
            target.suggestedName = "there"
            target.folder = project.folder
            target.open()
            tryCompare(target, "opened", true)
            verify(target.replaces)
            verify(!target.canAccept)
            keyClick(Qt.Key_Return)
            verify(target.opened)
            keyClick(Qt.Key_End)
            type(" 1.2 at 100%25")
            verify(target.canAccept)
            keyClick(Qt.Key_Return)
            tryCompare(target, "opened", false)
            compare(target.paths, [project.folder + "/there 1.2 at 100%25.assay"])
        }

        // It showed what had been there when it was opened first.
        function test_itListsAnewWhenItOpens() {
            dialog.patterns = ["*.new"]
            dialog.folder = project.folder
            dialog.open()
            tryCompare(dialog, "opened", true)
            const list = listOf(dialog.contentItem)
            compare(list.count, 0)
            verify(wordsOf(dialog.contentItem).includes("Nothing of this kind is here."))
            dialog.close()
            tryCompare(dialog, "opened", false)
            project.touch("late.new")
            dialog.open()
            tryCompare(dialog, "opened", true)
            compare(list.count, 1)
            verify(!wordsOf(dialog.contentItem).includes("Nothing of this kind is here."))
            dialog.close()
            tryCompare(dialog, "opened", false)
            dialog.patterns = ["*.assay"]
        }

        // Return did nothing and said nothing.
        function test_aNameThatIsNotThereIsAnswered() {
            project.touch("left.assay")
            dialog.folder = project.folder
            dialog.open()
            tryCompare(dialog, "opened", true)
            type("lefty")
            verify(!dialog.isMissing)
            keyClick(Qt.Key_Return)
            verify(dialog.opened)
            verify(dialog.isMissing)
            verify(wordsOf(dialog.contentItem).includes("No file of that name is here."))
            keyClick(Qt.Key_Backspace)
            verify(!dialog.isMissing)
            keyClick(Qt.Key_Escape)
            tryCompare(dialog, "opened", false)
        }

        function test_whatIsTypedNarrowsTheList() {
            project.touch("Alder.tree")
            project.touch("birch.tree")
            dialog.patterns = ["*.tree"]
            dialog.folder = project.folder
            dialog.open()
            tryCompare(dialog, "opened", true)
            const list = listOf(dialog.contentItem)
            compare(list.count, 2)
            type("ALD")
            compare(list.count, 1)
            type("x")
            compare(list.count, 0)
            verify(wordsOf(dialog.contentItem).includes("No name here holds what is typed."))
            keyClick(Qt.Key_A, Qt.ControlModifier)
            keyClick(Qt.Key_Delete)
            compare(list.count, 2)
            keyClick(Qt.Key_Escape)
            tryCompare(dialog, "opened", false)
            dialog.patterns = ["*.assay"]
        }

        // No row was current, and none showed where the keys went.
        function test_theListIsEnteredAtItsFirstRow() {
            project.touch("only.row")
            dialog.patterns = ["*.row"]
            dialog.folder = project.folder
            dialog.open()
            tryCompare(dialog, "opened", true)
            const list = listOf(dialog.contentItem)
            compare(list.currentRow, -1)
            for (let i = 0; i < 10 && !list.activeFocus; ++i)
                keyClick(Qt.Key_Tab)
            verify(list.activeFocus)
            compare(list.currentRow, 0)
            const row = list.view.itemAtIndex(0)
            verify(row.isCurrent)
            compare(row.iconName, "document")
            keyClick(Qt.Key_Space)
            compare(row.iconName, "tick")
            keyClick(Qt.Key_Escape)
            tryCompare(dialog, "opened", false)
            dialog.patterns = ["*.assay"]
        }

        /// All words that are shown.
        function wordsOf(at) {
            if (!at.visible)
                return []
            let all = typeof at.text === "string" ? [at.text] : []
            for (const child of Array.from(at.children ?? []))
                all = all.concat(wordsOf(child))
            return all
        }

        function test_whatIsNotThereIsNotTaken() {
            dialog.folder = project.folder
            dialog.open()
            tryCompare(dialog, "opened", true)
            keyClick("x")
            verify(!dialog.canAccept)
            keyClick(Qt.Key_Return)
            verify(dialog.opened)
            keyClick(Qt.Key_Escape)
            tryCompare(dialog, "opened", false)
            compare(dialog.paths, [])
        }
    }
}
