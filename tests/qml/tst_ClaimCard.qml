pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Assay
import Assay.Tests

Item {
    id: root

    width: 420
    height: 800

    TestCase {
        id: test

        name: "ClaimCard"

        property var card: null
        when: windowShown

        function init() {
            failOnWarning(/./)
        }

        // The card goes before its session does.
        function cleanup() {
            card.destroy()
            wait(0)
        }

        Component {
            id: projects

            TestProject {}
        }
        Component {
            id: cards

            ClaimCard {
                property var places: []
                property TestProject project

                anchors.fill: parent
                onPlaceWanted: place => places.push(place)
            }
        }

        function make() {
            const project = createTemporaryObject(projects, root)
            project.make("The bridge", ["The bridge was mined.", "The dam stood."])
            tryCompare(project.session, "claims", 2, 30000)
            tryCompare(project.session.jobs, "isBusy", false, 30000)
            card = cards.createObject(root, { session: project.session, uid: project.uidOf("claim", "The bridge was mined.") })
            card.project = project
            tryCompare(card.claim, "isHere", true)
            return card
        }
        function settled(card) {
            tryCompare(card.session.jobs, "isBusy", false, 30000)
        }

        function test_everyDialogOpens() {
            const card = make()
            for (let i = 0; i < card.openables.length; ++i) {
                card.openables[i].open()
                tryVerify(() => card.openables[i].isOpen, 5000, card.openables[i].name)
                card.openables[i].close()
                tryVerify(() => !card.openables[i].isOpen)
            }
        }

        function test_theWordingIsChangedAndUndone() {
            const card = make()
            card.commands[3].trigger()
            tryVerify(() => card.openables[6].isOpen)
            keyClick(Qt.Key_A, Qt.ControlModifier)
            for (const key of "Mined it was.")
                keyClick(key)
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryCompare(card.claim, "statement", "Mined it was.")
            settled(card)
            card.session.undo()
            tryCompare(card.claim, "statement", "The bridge was mined.")
        }

        function test_anAnswerBySomebodyNew() {
            const card = make()
            card.acts.addAnswer({ stance: "denies", speakerName: "Аркадий Weir", document: card.project.uidOf("document", "report"), quote: "the bridge had been mined", said: "May 2019" })
            tryCompare(card.claim.attributions, "count", 1)
            compare(card.claim.attributions.value(0, "speaker"), "Аркадий Weir")
            compare(card.claim.attributions.value(0, "quote"), "the bridge had been mined")
            settled(card)
            tryVerify(() => card.session.undoText.startsWith("Noted that Аркадий Weir denies")) // not that 01a20947… does
            card.forceActiveFocus()
            for (let i = 0; i < 40 && card.Window.window.activeFocusItem.quote === undefined; ++i)
                keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Return)
            compare(card.places.length, 1)
            compare(card.places[0].kind, "passage")
        }

        function test_topicsTagsAndWhomItIsAbout() {
            const card = make()
            card.acts.addTopic("river")
            tryCompare(card.claim, "topics", ["bridge", "river"])
            card.acts.addTag("ask again")
            tryCompare(card.claim.tags, "count", 1)
            card.acts.addAbout("", "Okafor", "accused")
            tryCompare(card.claim.about, "count", 1)
            card.acts.removeTag(card.claim.tags.value(0, "uid"))
            tryCompare(card.claim.tags, "count", 0)
            settled(card)
            card.session.undo()
            tryCompare(card.claim.tags, "count", 1)
        }

        function test_aJudgementHasTheWordingOfItsScheme() {
            const card = make()
            const schemes = card.acts.schemes()
            const verdict = schemes.find(scheme => scheme.key === "verdict")
            verify(verdict.axes[0].levels.length > 3)
            card.acts.judge("verdict", { verdict: "unproven" }, "Nobody looked.", "", true)
            tryCompare(card.claim.assessments, "count", 1)
            compare(card.claim.assessments.value(0, "isAdopted"), true)
            settled(card)
            card.acts.judge("verdict", { verdict: "true" }, "Somebody looked.", "", true)
            tryVerify(() => card.claim.assessments.value(0, "reason") === "Somebody looked.")
            compare(card.claim.assessments.count, 1)
        }

        function test_exhibitsAndRelationsComeAndGo() {
            const card = make()
            card.acts.addExhibit({ title: "A photograph", kind: "photograph", effect: "undermines", isSeen: true })
            tryCompare(card.claim.exhibits, "count", 1)
            compare(card.claim.exhibits.value(0, "effect"), "undermines")
            card.acts.addRelation(card.project.uidOf("claim", "The dam stood."), "qualifies", "the same night")
            tryCompare(card.claim.relations, "count", 1)
            compare(card.claim.relations.value(0, "words"), "Qualifies")
            card.acts.removeRelation(card.claim.relations.value(0, "uid"))
            tryCompare(card.claim.relations, "count", 0)
        }

        function test_aDateSaysWhatItIsUnderstoodAs() {
            const card = make()
            compare(card.acts.understood("July 2014"), "from 2014-07-01 to 2014-07-31")
            verify(!card.acts.isDate("someday 99"))
            card.acts.setHappened("July 2014")
            tryCompare(card.claim, "happened", "July 2014")
        }
    }
}
