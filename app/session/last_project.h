#pragma once

#include "app/session/session.h"

namespace assay::window {

/// Opens what was open when the program ended, be it by a crash; nothing where the user had closed it. A file
/// that is gone or cannot be opened is told once in the status line and not asked for again, so that none can
/// keep the program from starting.
void reopenLast(Session& session);

} // namespace assay::window
