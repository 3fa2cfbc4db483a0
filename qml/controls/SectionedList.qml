import QtQuick
import Assay
import Assay.App

// A short list under small headings. It has a file of its own because Qt 6.4 cannot make the headings of a list in
// a file whose components are bound.
ListView {
    property string sectionRole

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    section.property: sectionRole
    section.delegate: Heading {
        // The list uses headings again and then sets this, but not a required property.
        text: section // qmllint disable unqualified
        leftPadding: 1.5 * Theme.space
        topPadding: 2.5 * Theme.space
        bottomPadding: Theme.space
    }
}
