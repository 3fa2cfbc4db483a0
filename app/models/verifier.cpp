#include "app/models/verifier.h"

#include "app/session/follow.h"
#include "app/session/shown.h"
#include "core/store/verify.h"

namespace assay::window {
namespace {

QStringList sentences(const std::vector<std::string>& all)
{
    QStringList list;
    for (const std::string& one : all)
        list.append(shown(one));
    return list;
}

} // namespace

void Verifier::run()
{
    if (!m_session || !m_session->isOpen() || m_isRunning)
        return;
    m_isRunning = true;
    m_hasResult = false;
    emit changed();
    m_job = m_session->readLong(
        {tr("Verifying the project")}, this,
        [](store::Database& database, Progress& progress) -> Result<store::VerifyReport> {
            try {
                return store::guarded(database.path().string(),
                                      [&] { return store::verify(database, &progress); });
            } catch (const Error& error) {
                // What is so broken that the check itself cannot go on is what the check was to find.
                if (error.kind() != ErrorKind::Corruption)
                    throw;
                store::VerifyReport report;
                report.faults.emplace_back(error.what());
                return report;
            }
        },
        [this](const store::VerifyReport& report) {
            m_hasResult = true;
            m_faults = sentences(report.faults);
            m_proved = sentences(report.proved);
            m_notProved = sentences(report.notProved);
        });
    // Stopped or broken, it is not running any more either.
    atEnd(m_job, this, [this] {
        m_isRunning = false;
        emit changed();
    });
}

} // namespace assay::window
