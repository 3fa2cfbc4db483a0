pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// Sentences under a heading; away where there are none.
Column {
    id: list

    required property string title
    required property var sentences
    property color ink: Theme.text

    width: parent ? parent.width : 0
    visible: sentences.length > 0
    spacing: Theme.space

    Heading {
        text: list.title
    }
    Repeater {
        model: list.sentences

        delegate: Words {
            required property string modelData

            width: list.width
            wrapMode: Text.Wrap
            text: modelData
            color: list.ink
        }
    }
}
