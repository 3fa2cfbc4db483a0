import QtQuick
import Assay
import Assay.App

// How far somebody in a chain vouches for what they say, and the words that tell it. Row -1 is the source itself.
Row {
    id: line

    required property ChainModel chain
    required property int row
    required property int hedge
    required property string words

    spacing: 2 * Theme.space

    Choice {
        id: choice

        width: line.hedge > 0 ? Math.round((line.width - line.spacing) * 0.4) : Math.min(line.width, 60 * Theme.space * Math.max(1, Theme.textScale))
        name: qsTr("Hedge")
        options: line.chain.hedges
        current: line.hedge
        onChosen: index => line.chain.setLinkHedge(line.row, index)
    }
    TextField {
        visible: line.hedge > 0
        width: line.width - choice.width - line.spacing
        placeholderText: qsTr("Its words, like “allegedly”")
        text: line.words
        onTextEdited: line.chain.setLinkHedgeWords(line.row, text)
    }
}
