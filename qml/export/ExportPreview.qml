pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// The first rows of a table as it will be written.
Rectangle {
    id: preview

    required property TableExport table
    readonly property int columns: table.headings.length
    readonly property double columnWidth: Math.max(32 * Theme.space * Theme.textScale, (flick.width - 2) / Math.max(1, columns))

    color: Theme.panel
    border.color: Theme.line
    radius: Theme.controlRadius
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("The first rows")

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.margins: 1
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: Math.max(width, preview.columnWidth * preview.columns)
        contentHeight: content.height
        activeFocusOnTab: true
        Accessible.role: Accessible.Table
        Accessible.name: preview.Accessible.name
        Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + 40))
        Keys.onUpPressed: contentY = Math.max(0, contentY - 40)
        Keys.onRightPressed: contentX = Math.max(0, Math.min(contentWidth - width, contentX + 80))
        Keys.onLeftPressed: contentX = Math.max(0, contentX - 80)

        Column {
            id: content

            width: flick.contentWidth

            Rectangle {
                width: parent.width
                height: Theme.control
                color: Theme.ground

                Row {
                    height: parent.height

                    Repeater {
                        model: preview.table.headings

                        delegate: Words {
                            required property string modelData

                            width: preview.columnWidth
                            height: parent ? parent.height : 0
                            leftPadding: 2 * Theme.space
                            rightPadding: 2 * Theme.space
                            text: modelData
                            color: Theme.muted
                            font.pixelSize: Theme.smallSize
                            font.weight: Font.DemiBold
                        }
                    }
                }
                Line {
                    anchors.bottom: parent.bottom
                    width: parent.width
                }
            }
            Repeater {
                model: preview.table.rows

                delegate: Item {
                    id: row

                    required property var modelData
                    required property int index
                    readonly property bool beginsGroup: modelData.group.length > 0 && (index === 0 || preview.table.rows[index - 1].group !== modelData.group)

                    width: content.width
                    height: cells.y + cells.height + Theme.space

                    Rectangle {
                        width: parent.width
                        height: row.beginsGroup ? Theme.control : 0
                        visible: row.beginsGroup
                        color: Theme.sunken

                        Words {
                            height: parent.height
                            leftPadding: 2 * Theme.space
                            text: row.modelData.group
                            font.pixelSize: Theme.smallSize
                            font.weight: Font.DemiBold
                        }
                    }
                    Row {
                        id: cells

                        y: Theme.space + (row.beginsGroup ? Theme.control : 0)

                        Repeater {
                            model: row.modelData.cells

                            delegate: Words {
                                required property string modelData

                                width: preview.columnWidth
                                leftPadding: 2 * Theme.space
                                rightPadding: 2 * Theme.space
                                verticalAlignment: Text.AlignTop
                                text: modelData
                                wrapMode: Text.Wrap
                                maximumLineCount: 4
                                font.pixelSize: Theme.smallSize
                            }
                        }
                    }
                    Line {
                        anchors.bottom: parent.bottom
                        width: parent.width
                    }
                }
            }
        }
    }
    FocusRing {
        control: flick
    }
    Words {
        anchors.centerIn: parent
        width: parent.width - 8 * Theme.space
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        visible: text.length > 0
        text: preview.table.mistake.length > 0 ? preview.table.mistake : preview.table.rows.length > 0 ? "" : preview.table.isLooking ? qsTr("Reading the first rows…") : qsTr("There are no rows.")
        color: preview.table.mistake.length > 0 ? Theme.danger : Theme.muted
    }
}
