#pragma once

#include "app/models/list_question.h"
#include "core/base/uid.h"

#include <QByteArrayList>

namespace assay::window {

/// What the card of a claim shows, as values. The lists are rows of the lists of ClaimCardModel.
struct ClaimFacts
{
    bool isHere = false;
    int number = 0;
    QString statement, type, status, happened, happenedDays, place, placeUid, note, confidence, sources;
    bool isNoteInternal = false;
    QVariantMap written; ///< statement, happened and note as they are, for an input
    QStringList topics;
    std::vector<RowValues> tags, standings, about, attributions, exhibits, assessments, relations, replies;
};

/// The names of the values of a row in each list.
QByteArrayList attributionRoles();
QByteArrayList exhibitRoles();
QByteArrayList assessmentRoles();
QByteArrayList relationRoles();
QByteArrayList replyRoles();

/// Reads a claim with all that hangs on it, on the thread that asks. A claim that is gone is not here.
ClaimFacts readClaim(store::Database& database, Uid uid);

/// The newest acts that made or changed a claim: sequence, text, reviewer, time.
std::vector<RowValues> readActs(store::Database& database, Uid uid);

} // namespace assay::window
