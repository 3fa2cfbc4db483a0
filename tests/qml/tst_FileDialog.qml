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
