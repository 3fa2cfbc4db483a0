pragma ComponentBehavior: Bound

import QtQuick
import Assay
import Assay.App

// What is seldom asked of a chain: who else spoke on a new occasion, how and under which circumstances each spoke on a new occasion, and the hedges of
// those before the last.
Column {
    id: details

    required property Session session
    required property ChainModel chain
    readonly property var terms: Array.from(chain.circumstances).map((token, index) => ({ token, text: chain.circumstanceTexts[index] }))

    /// What was typed and not added yet is meant too.
    function takeRest() {
        for (let row = 0; row < links.count; ++row) {
            const link = links.itemAt(row)
            if (link.occasion === 0)
                link.takeRest()
        }
    }

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
        id: links

        model: details.chain

        delegate: Column {
            id: one

            required property int index
            required property string name
            required property int occasion
            required property int how
            required property var circumstances
            required property var others
            required property int linkHedge
            required property string hedgeWords
            readonly property string who: name.length > 0 ? name : qsTr("Somebody not named yet")

            width: parent ? parent.width : 0
            spacing: 3 * Theme.space

            function takeRest() {
                also.takeRest()
            }

            ActorList {
                id: also

                width: parent.width
                visible: one.occasion === 0
                session: details.session
                label: qsTr("Who else spoke there, besides %1").arg(one.who)
                name: qsTr("Somebody else who spoke")
                hint: qsTr("Somebody else who spoke, in any script")
                onActorsChanged: details.chain.setOthers(one.index, actors)
                Component.onCompleted: begin(one.others)
            }
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
