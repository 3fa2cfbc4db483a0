pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Assay
import Assay.App

// The saved views, under a small heading.
Item {
    id: column

    required property ViewsModel views
    required property bool canChange
    required property double mostHeight
    /// What the table shows by now, as a view keeps it.
    required property var shown
    required property var standardColumns
    signal wanted(var question)
    signal renameWanted(int row)

    function isSame(question) {
        const columns = question.columns.length > 0 ? question.columns : standardColumns
        return question.filter === shown.filter && Array.from(columns).join() === Array.from(shown.columns).join() && question.order.join() === shown.order.join() && question.grouping.join() === shown.grouping.join()
    }

    /// What the view is called that the table shows unchanged; empty: none.
    function nameShown() {
        for (let row = 0; row < views.count; ++row)
            if (isSame(views.question(row)))
                return views.name(row)
        return ""
    }

    height: list.y + list.height + 2 * Theme.space

    Line {
        width: parent.width
    }
    Heading {
        id: heading

        width: parent.width
        leftPadding: 3.5 * Theme.space
        topPadding: 2.5 * Theme.space
        bottomPadding: Theme.space
        text: qsTr("Saved views")
    }
    ListView {
        id: list

        x: 2 * Theme.space
        y: heading.height
        width: parent.width - 4 * Theme.space
        height: column.views.count === 0 ? none.height : Math.min(contentHeight, column.mostHeight)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: column.views
        T.ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: heading.text

        delegate: ViewRow {
            required property int index
            required property string name
            required property var question

            width: ListView.view.width
            text: name
            canChange: column.canChange
            isShown: column.isSame(question)
            onClicked: column.wanted(question)
            onRenameWanted: column.renameWanted(index)
            onRemoveWanted: {
                // The keys stay in the list.
                if (activeFocus)
                    list.itemAtIndex(index + 1 < list.count ? index + 1 : index - 1)?.forceActiveFocus(Qt.TabFocusReason)
                column.views.remove(index)
            }
        }
    }
    Words {
        id: none

        x: 3.5 * Theme.space
        y: heading.height
        width: parent.width - 2 * x
        visible: column.views.count === 0
        wrapMode: Text.Wrap
        text: qsTr("None yet. Save view keeps what the table shows.")
        color: Theme.muted
        font.pixelSize: Theme.smallSize
    }
}
