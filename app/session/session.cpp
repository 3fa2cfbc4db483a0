#include "app/session/session.h"

#include "app/session/shown.h"
#include "core/project/project_files.h"
#include "core/project/scheme_file.h"
#include "core/store/lookup.h"
#include "core/store/records.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace assay::window {
namespace {

QString sampleSource()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/../sample/kalbajar-2014.assay");
}

/// The sides and schemes that a new project begins with, as one act.
Result<void> furnish(Project& project, const QStringList& sides, const QStringList& schemes)
{
    if (sides.isEmpty() && schemes.isEmpty())
        return {};
    const auto done = project.edit("project", [&](Edit& edit) -> Result<std::string> {
        for (const QString& name : sides) {
            Side side;
            side.name = name.toStdString();
            if (const auto added = edit.add(side); !added)
                return tl::make_unexpected(added.error());
        }
        for (const QString& key : schemes)
            if (const auto added = edit.scheme(key.toStdString()); !added)
                return tl::make_unexpected(added.error());
        return "Set up the sides and schemes";
    });
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

} // namespace

/// What the job of opening hands over; the connection is the window thread's from then on.
struct Session::Opened
{
    std::shared_ptr<OpenProject> open;
    std::unique_ptr<store::Database> database;
    Facts facts;
};

Session::Session(std::unique_ptr<Settings> settings, QObject* parent)
    : QObject(parent), m_settings(std::move(settings))
{
    connect(&m_jobs, &Jobs::mistaken, this,
            [this](const QString&, const Mistake& mistake) { warn(sentenceOf(mistake)); });
    connect(&m_jobs, &Jobs::broke, this,
            [this](const QString& title, const QString& message, const QString& context) {
                warn(message);
                emit reported(title, message, context);
            });
    connect(&m_jobs, &Jobs::stopped, this,
            [this](const QString& title) { say(tr("Stopped: %1. Nothing was changed.").arg(title)); });
}

Session::~Session()
{
    m_jobs.settle();
    emit aboutToClose();
    m_database.reset();
    m_open.reset();
}

QString Session::readOnlyReason() const
{
    return m_open ? shown(m_open->project().readOnlyReason()) : QString();
}

bool Session::hasSample() const
{
    return QFile::exists(sampleSource());
}

Project::Options Session::options() const
{
    Project::Options options;
    options.reviewer = m_settings->reviewer().toStdString();
    return options;
}

void Session::openWith(const QString& title, std::function<Result<std::unique_ptr<Project>>(Progress&)> f)
{
    m_jobs.start(
        Jobs::Lane::Act, {title}, this,
        [f = std::move(f)](Progress& progress) -> Result<Opened> {
            auto project = f(progress);
            if (!project)
                return tl::make_unexpected(project.error());
            Opened opened;
            opened.open = std::make_shared<OpenProject>(std::move(*project));
            opened.database = opened.open->project().openReader();
            opened.facts = factsOf(*opened.database);
            return opened;
        },
        [this](Opened opened) { adopt(std::move(opened)); });
}

void Session::open(const QString& path)
{
    const std::string file = QFileInfo(path).absoluteFilePath().toStdString();
    if (m_open && QString::fromStdString(file) == m_path)
        return;
    openWith(tr("Opening %1").arg(shown(QFileInfo(path).fileName().toStdString())),
             [file, options = options()](Progress&) -> Result<std::unique_ptr<Project>> {
                 return Project::open(file, options);
             });
}

void Session::openSample()
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/assay");
    const QString copy = folder + QStringLiteral("/kalbajar-2014.assay");
    if (m_open && copy == m_path)
        return;
    openWith(tr("Opening the sample project"),
             [folder, copy, options = options()](Progress&) -> Result<std::unique_ptr<Project>> {
                 if (!QFile::exists(copy) && !(QDir().mkpath(folder) && QFile::copy(sampleSource(), copy)))
                     return mistake("The sample project could not be copied to '" + copy.toStdString() +
                                    "'. Look whether the folder can be written to.");
                 return Project::open(copy.toStdString(), options);
             });
}

void Session::create(QString path, const QString& title, const QStringList& sides, const QStringList& schemes)
{
    if (!path.endsWith(QStringLiteral(".assay")))
        path += QStringLiteral(".assay");
    openWith(tr("Making the project"),
             [path, title = title.trimmed().toStdString(), sides, schemes,
              options = options()](Progress&) -> Result<std::unique_ptr<Project>> {
                 if (title.empty())
                     return mistake("A project needs a title.");
                 if (QFile::exists(path))
                     return mistake("There is a file '" + path.toStdString() +
                                    "' already. Choose another name.");
                 auto project = Project::create(path.toStdString(), title, options);
                 if (const auto furnished = furnish(*project, sides, schemes); !furnished) {
                     // So that the same name can be tried again.
                     project.reset();
                     for (const auto& file : filesOf(path.toStdString()))
                         QFile::remove(QString::fromStdString(file.string()));
                     return tl::make_unexpected(furnished.error());
                 }
                 return project;
             });
}

void Session::close()
{
    m_jobs.settle();
    adopt({});
}

void Session::adopt(Opened opened)
{
    ++m_generation;
    m_jobs.dropReads(); // of the project before
    emit aboutToClose();
    m_database = std::move(opened.database);
    m_open = std::move(opened.open);
    m_facts = std::move(opened.facts);
    m_path = m_open ? QString::fromStdString(m_open->project().path().string()) : QString();
    if (m_open) {
        m_open->project().listen([this, generation = m_generation](const store::Committed& committed) {
            auto commit = std::make_shared<const store::Committed>(committed);
            QMetaObject::invokeMethod(
                this,
                [this, generation, commit] {
                    if (generation != m_generation)
                        return;
                    m_database->forgetKeys(); // what was removed and came back has another
                    emit this->committed(commit);
                    readFacts();
                },
                Qt::QueuedConnection);
        });
        m_settings->addRecent(m_path, m_facts.title);
    }
    m_settings->setPlace({}, QStringLiteral("open"), m_path); // for the next start
    emit openChanged();
    emit factsChanged();
    if (isReadOnly())
        warn(readOnlyReason());
    else
        say(m_open ? tr("Opened “%1”.").arg(m_facts.title) : QString());
}

Session::Facts Session::factsOf(store::Database& database)
{
    Facts facts;
    if (const auto uid = store::projectUid(database))
        facts.title = shown(store::describe(database, Kind::Project, *uid));
    facts.documents = static_cast<int>(store::countOf(database, Kind::Document));
    facts.claims = static_cast<int>(store::countOf(database, Kind::Claim));
    facts.attributions = static_cast<int>(store::countOf(database, Kind::Attribution));
    facts.undo = actToMove(database, true);
    facts.redo = actToMove(database, false);
    return facts;
}

void Session::readFacts()
{
    if (m_readingFacts)
        m_readingFacts->drop();
    m_readingFacts = read(
        {tr("Counting"), false}, this,
        [](store::Database& database, Progress&) -> Result<Facts> { return factsOf(database); },
        [this](Facts facts) {
            m_facts = std::move(facts);
            emit factsChanged();
        });
}

QPointer<Job> Session::act(const std::string& action, const QString& title, ActWork f, QObject* context,
                           ActDone done, Jobs::OnMistake onMistake)
{
    if (!m_open)
        return {};
    struct Outcome
    {
        store::Committed committed;
        std::string summary;
    };
    return m_jobs.start(
        Jobs::Lane::Act, {title}, context ? context : this,
        [open = m_open, action, f = std::move(f)](Progress& progress) -> Result<Outcome> {
            Outcome outcome;
            auto committed = open->project().edit(action, [&](Edit& edit) {
                auto summary = f(edit, progress);
                if (summary)
                    outcome.summary = *summary;
                return summary;
            });
            if (!committed)
                return tl::make_unexpected(committed.error());
            outcome.committed = std::move(*committed);
            return outcome;
        },
        [this, done = std::move(done)](const Outcome& outcome) {
            if (outcome.committed.sequence == 0)
                say(tr("Nothing changed."));
            else
                say(tr("%1 (Ctrl Z undoes it)").arg(shown(outcome.summary)));
            if (done)
                done(outcome.committed);
        },
        std::move(onMistake));
}

QVariantList Session::shippedSchemes() const
{
    QVariantList list;
    const auto folder = findDataFolder();
    for (const std::string& key : assay::shippedSchemes(folder))
        if (const auto scheme = loadShippedScheme(folder, key))
            list.append(QVariantMap{{"key", QString::fromStdString(key)}, {"title", shown(scheme->title)}});
    return list;
}

QVariant Session::place(const QString& key, const QVariant& fallback) const
{
    return m_settings->place(m_path, key, fallback);
}

void Session::setPlace(const QString& key, const QVariant& value)
{
    m_settings->setPlace(m_path, key, value);
}

void Session::say(const QString& sentence)
{
    setStatus(sentence, false);
}

void Session::warn(const QString& sentence)
{
    setStatus(sentence, true);
}

void Session::setStatus(const QString& sentence, bool isWarning)
{
    m_status = sentence;
    m_statusIsWarning = isWarning;
    emit statusChanged();
}

store::Database& Session::database()
{
    return *m_database;
}

} // namespace assay::window
