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
