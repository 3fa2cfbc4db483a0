pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// What is seldom asked of a chain: how and under which circumstances each spoke on a new occasion, and the hedges of
// those before the last.
Column {
    id: details

    required property ChainModel chain
    readonly property var terms: Array.from(chain.circumstances).map((token, index) => ({ token, text: chain.circumstanceTexts[index] }))

    visible: chain.links > 0
    spacing: 3 * Theme.space

    Field {
        width: parent.width
        label: qsTr("Hedge of the source itself, and its words")

        HedgeRow {
            width: parent.width
            chain: details.chain
            row: -1
            hedge: details.chain.voiceHedge
            words: details.chain.voiceHedgeWords
        }
    }
    Repeater {
        model: details.chain

        delegate: Column {
            id: one

            required property int index
            required property string name
            required property int occasion
            required property int how
            required property var circumstances
            required property int linkHedge
            required property string hedgeWords
            readonly property string who: name.length > 0 ? name : qsTr("Somebody not named yet")

            width: parent ? parent.width : 0
            spacing: 3 * Theme.space

            Field {
                width: parent.width
                visible: one.occasion === 0
                label: qsTr("How and under which circumstances: %1").arg(one.who)

                Column {
                    width: parent.width
                    spacing: 2 * Theme.space

                    Choice {
                        width: Math.min(parent.width, 60 * Theme.space * Math.max(1, Theme.textScale))
                        name: qsTr("How")
                        options: details.chain.hows
                        current: one.how
                        onChosen: index => details.chain.setHow(one.index, index)
                    }
                    ManyChoice {
                        width: parent.width
                        name: qsTr("Circumstances")
                        terms: details.terms
                        chosen: one.circumstances
                        onToggled: token => details.chain.toggleCircumstance(one.index, token)
                    }
                }
            }
            Field {
                width: parent.width
                visible: one.index + 1 < details.chain.links
                label: qsTr("Hedge, and its words: %1").arg(one.who)

                HedgeRow {
                    width: parent.width
                    chain: details.chain
                    row: one.index
                    hedge: one.linkHedge
                    words: one.hedgeWords
                }
            }
        }
    }
}
