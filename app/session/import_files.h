#pragma once

#include "app/session/open_project.h"

#include <QStringList>
#include <QVariant>

namespace assay::window {

/// Imports files one after the other, each as an act of its own, so that one that is bad leaves the others
/// alone. Once the progress is stopped the file at hand is taken back and the rest is left. Gives what came
/// of each: maps of file, title, uid, outcome (a sentence), isBad, hasLost (passages that have no one
/// place in the new text) and warnings. Where `document` is one, each
/// file becomes its next text. Runs on any thread.
QVariantList importFiles(OpenProject& open, const QStringList& paths, DocumentId document,
                         Progress& progress);

} // namespace assay::window
