#pragma once

#include "app/jobs/jobs.h"
#include "app/session/open_project.h"
#include "app/session/settings.h"
#include "core/store/interruption.h"
#include "core/store/read_transaction.h"

#include <QObject>
#include <QUrl>
#include <QVariant>
#include <memory>

namespace assay::window {

using Commit = std::shared_ptr<const store::Committed>;

/// One window's work: at most one open project, what can be undone, what just happened. Models and components
/// read through it and change through it; nobody else holds the project. Lives on the window's thread.
class Session : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it")
    Q_PROPERTY(assay::window::Settings* settings READ settings CONSTANT)
    Q_PROPERTY(assay::window::Jobs* jobs READ jobs CONSTANT)
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY openChanged)
    Q_PROPERTY(QString path READ path NOTIFY openChanged)
    Q_PROPERTY(QString readOnlyReason READ readOnlyReason NOTIFY openChanged)
    Q_PROPERTY(bool isReadOnly READ isReadOnly NOTIFY openChanged)
    Q_PROPERTY(QString title READ title NOTIFY factsChanged)
    Q_PROPERTY(int documents READ documents NOTIFY factsChanged)
    Q_PROPERTY(int claims READ claims NOTIFY factsChanged)
    Q_PROPERTY(int attributions READ attributions NOTIFY factsChanged)
    /// The acts that undo and redo would work on, in words; empty where there is none.
    Q_PROPERTY(QString undoText READ undoText NOTIFY factsChanged)
    Q_PROPERTY(QString redoText READ redoText NOTIFY factsChanged)
    Q_PROPERTY(QString status READ status NOTIFY statusChanged)
    Q_PROPERTY(bool statusIsWarning READ statusIsWarning NOTIFY statusChanged)
    Q_PROPERTY(bool hasSample READ hasSample CONSTANT)

public:
    explicit Session(std::unique_ptr<Settings> settings, QObject* parent = nullptr);
    /// Waits for acts that are under way; what is committed is safe.
    ~Session() override;

    Settings* settings() { return m_settings.get(); }
    Jobs* jobs() { return &m_jobs; }
    bool isOpen() const { return m_open != nullptr; }
    QString path() const { return m_path; }
    QString readOnlyReason() const;
    bool isReadOnly() const { return m_open && m_open->project().isReadOnly(); }
    QString title() const { return m_facts.title; }
    int documents() const { return m_facts.documents; }
    int claims() const { return m_facts.claims; }
    int attributions() const { return m_facts.attributions; }
    QString undoText() const { return m_facts.undo; }
    QString redoText() const { return m_facts.redo; }
    QString status() const { return m_status; }
    bool statusIsWarning() const { return m_statusIsWarning; }
    bool hasSample() const;

    Q_INVOKABLE void open(const QString& path);
    /// Opens the user's own copy of the sample project, made at its first use.
    Q_INVOKABLE void openSample();
    /// A file of that path, which may not be there yet; `sides` by name, `schemes` by key.
    Q_INVOKABLE void create(QString path, const QString& title, const QStringList& sides,
                            const QStringList& schemes);
    Q_INVOKABLE void close();
    /// Files as sources, each as an act of its own; imported() tells what came of them.
    Q_INVOKABLE void importFiles(const QStringList& paths);
    /// A file as the next text of a source that is here; imported() tells what became of its passages.
    Q_INVOKABLE void importVersion(const QString& document, const QString& path);
    Q_INVOKABLE void importUrls(const QList<QUrl>& urls);
    /// Looks for statements in the newest texts of documents, where nobody has yet; suggested() tells that it
    /// was done. Runs by itself after an import.
    void suggest(const QStringList& documents);
    /// Whether that is awaited or under way for a document.
    bool isSuggesting(const QString& document) const { return m_suggesting.contains(document); }
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    /// Goes to any state of the history, back or forth; `words` name the act that led there.
    Q_INVOKABLE void goToState(qint64 state, const QString& words);
    /// Title and key of each scheme that ships.
    Q_INVOKABLE QVariantList shippedSchemes() const;

    /// Where one was in the open project, by key; kept at once.
    Q_INVOKABLE QVariant place(const QString& key, const QVariant& fallback) const;
    Q_INVOKABLE void setPlace(const QString& key, const QVariant& value);

    /// Puts a sentence into the status line.
    Q_INVOKABLE void say(const QString& sentence);
    void warn(const QString& sentence);

    /// The window thread's own connection: for a few rows and nothing longer. Only while a project is open.
    store::Database& database();
    /// Goes up with each project that is opened; what belongs to an older one is void.
    int generation() const { return m_generation; }

    /// Reads on another thread, from one state of the project: work(store::Database&, Progress&) returns a
    /// Result<T>, done(T) gets it on this thread as long as `context` lives. Nothing happens where no project
    /// is open.
    template<class Work, class Done>
    QPointer<Job> read(Jobs::Title title, QObject* context, Work work, Done done,
                       Jobs::OnMistake onMistake = {})
    {
        return readIn(Jobs::Lane::Read, std::move(title), context, std::move(work), std::move(done),
                      std::move(onMistake));
    }
    /// The same for the rows that a view is about to show: they wait for no other read.
    template<class Work, class Done>
    QPointer<Job> readRows(Jobs::Title title, QObject* context, Work work, Done done)
    {
        return readIn(Jobs::Lane::Rows, std::move(title), context, std::move(work), std::move(done), {});
    }
    /// The same for what may take seconds: it makes no other read wait.
    template<class Work, class Done>
    QPointer<Job> readLong(Jobs::Title title, QObject* context, Work work, Done done,
                           Jobs::OnMistake onMistake = {})
    {
        return readIn(Jobs::Lane::LongRead, std::move(title), context, std::move(work), std::move(done),
                      std::move(onMistake));
    }
    /// Reads at once, on the window thread's own connection: f(store::Database&), for a few rows and
    /// nothing longer. What breaks is told by reported(), and `otherwise` comes back; so it does where no
    /// project is open.
    template<class T, class F>
    T readHere(const QString& title, T otherwise, F f);

    /// One act of the user, in the order in which acts were asked for: f(Edit&, Progress&) runs on the
    /// writer's thread and returns the summary in words or a mistake. What it captures must be values. The
    /// status line tells what came of it; `done`, where given, gets what was touched.
    using ActWork = std::function<Result<std::string>(Edit&, Progress&)>;
    using ActDone = std::function<void(const store::Committed&)>;
    QPointer<Job> act(const std::string& action, const QString& title, ActWork f, QObject* context = nullptr,
                      ActDone done = {}, Jobs::OnMistake onMistake = {});

signals:
    void openChanged();
    /// The project is about to go, and database() with it: what was prepared on it must go now.
    void aboutToClose();
    void factsChanged();
    void statusChanged();
    /// After each commit, on this thread, before anybody has read anew. Models change exactly what it
    /// touched.
    void committed(const assay::window::Commit& commit);
    /// Files were imported, or not: maps as of importFiles() in import_files.h.
    void imported(const QVariantList& report);
    /// What is proposed for some documents may have changed: it is derived, so that no commit tells it.
    void suggested(const QStringList& documents);
    /// Something broke that a sentence in the status line would not do justice to.
    void reported(const QString& title, const QString& message, const QString& context);

private:
    struct Facts
    {
        QString title, undo, redo;
        int documents = 0, claims = 0, attributions = 0;
    };
    static Facts factsOf(store::Database& database);
    /// The act that undo, or redo, would work on; empty where there is none.
    static QString actToMove(store::Database& database, bool isUndo);
    template<class Work, class Done>
    QPointer<Job> readIn(Jobs::Lane lane, Jobs::Title title, QObject* context, Work work, Done done,
                         Jobs::OnMistake onMistake);
    Project::Options options() const;
    void importAs(DocumentId document, const QStringList& paths);
    void openWith(const QString& title, std::function<Result<std::unique_ptr<Project>>(Progress&)> f);
    struct Opened;
    void adopt(Opened opened);
    void readFacts();
    void move(bool isUndo);
    void setStatus(const QString& sentence, bool isWarning);

    std::unique_ptr<Settings> m_settings;
    Jobs m_jobs;
    std::shared_ptr<OpenProject> m_open;
    std::unique_ptr<store::Database> m_database;
    QString m_path;
    int m_generation = 0;
    Facts m_facts;
    QPointer<Job> m_readingFacts;
    QStringList m_suggesting; ///< as often as it is awaited
    QString m_status;
    bool m_statusIsWarning = false;
};

template<class T, class F>
T Session::readHere(const QString& title, T otherwise, F f)
{
    if (!m_open)
        return otherwise;
    try {
        return store::guarded("reading", [&]() -> T { return f(*m_database); });
    } catch (const Error& error) {
        emit reported(title, QString::fromUtf8(error.what()), QString::fromStdString(error.context()));
    }
    return otherwise;
}

template<class Work, class Done>
QPointer<Job> Session::readIn(Jobs::Lane lane, Jobs::Title title, QObject* context, Work work, Done done,
                              Jobs::OnMistake onMistake)
{
    if (!m_open)
        return {};
    return m_jobs.start(
        lane, std::move(title), context,
        [open = m_open, work = std::move(work)](Progress& progress) mutable {
            auto reader = open->reader();
            return store::guarded("reading", [&] {
                const store::Interruption stops(reader.database(), progress);
                const store::ReadTransaction oneState(reader.database());
                return work(reader.database(), progress);
            });
        },
        std::move(done), std::move(onMistake));
}

} // namespace assay::window
