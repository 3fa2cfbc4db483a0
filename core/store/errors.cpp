#include "core/store/errors.h"

#include "core/store/database.h"

#include <sqlite3.h>

namespace assay::store {
namespace {

std::string readOnlySentence(int extended, const std::string& subject)
{
    if (extended == SQLITE_READONLY_DBMOVED)
        return subject + " was moved, renamed or deleted while it was open. Put it back or open it where it "
                         "is now; the "
                         "last change was not kept.";
    return subject +
           " can only be read here, so the change was not kept. Save a copy in a folder of your own and work "
           "on that.";
}

} // namespace

Error errorOf(const SQLite::Exception& exception, const std::string& subject, const std::string& context)
{
    const int code = exception.getErrorCode() & 0xFF;
    const std::string words = exception.what();
    if (exception.getExtendedErrorCode() == SQLITE_CORRUPT_VTAB)
        return Error(
            ErrorKind::Corruption,
            subject + "'s search index is damaged. Facts and sources stand apart from it; look with verify "
                      "whether they are whole. compact makes the index anew.",
            context);
    switch (code) {
    case SQLITE_NOTADB:
        return Error(ErrorKind::Project, subject + " is not an Assay project.", context);
    case SQLITE_CORRUPT:
        return Error(
            ErrorKind::Corruption,
            subject + " is damaged (" + words +
                "). Keep a copy of the file as it is, and go back to the newest backup that is whole.",
            context);
    case SQLITE_FULL:
        return Error(
            ErrorKind::DiskFull,
            "The disk is full, so the change was not kept; everything before it is safe. Make room and do it "
            "again.",
            context);
    case SQLITE_IOERR:
        return Error(
            ErrorKind::Machine,
            subject + " could not be read or written (" + words +
                "). The change was not kept; everything before it is safe. Look whether the disk is still "
                "connected and healthy.",
            context);
    case SQLITE_READONLY:
        return Error(ErrorKind::Project, readOnlySentence(exception.getExtendedErrorCode(), subject),
                     context);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return Error(ErrorKind::Project,
                     subject + " is in use by another program at this moment. Close it there and try again.",
                     context);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return Error(
            ErrorKind::Project,
            subject +
                " cannot be opened. Look whether the file is there, and whether you may read it and its "
                "folder.",
            context);
    case SQLITE_NOMEM:
        return Error(ErrorKind::Machine, "There is not enough memory for this. The change was not kept.",
                     context);
    case SQLITE_INTERRUPT:
        return Error(ErrorKind::Cancelled, "Stopped before the work was done; nothing was changed.", context);
    case SQLITE_CONSTRAINT:
        return Error(ErrorKind::Input, "The change breaks a rule of the project: " + words + ".", context);
    case SQLITE_TOOBIG:
        return Error(
            ErrorKind::Input,
            "One value is larger than a project can hold (1,000,000,000 bytes). Split it and try again.",
            context);
    default:
        return Error(ErrorKind::Corruption, subject + " did not answer as it should (" + words + ").",
                     context);
    }
}

void rethrow(const SQLite::Exception& exception, const std::string& context)
{
    throw errorOf(exception, "The project", context);
}

} // namespace assay::store
