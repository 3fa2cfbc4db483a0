#pragma once

#include "app/reading/reading_model.h"
#include "core/project/draft.h"

#include <QPointer>
#include <QVariantList>

namespace assay::window {

/// What decides whether a proposal is open: who said what at its words by whatever name, and what was
/// dropped.
inline std::vector<Kind> kindsOfProposals()
{
    return {Kind::Document, Kind::TextVersion, Kind::Passage, Kind::Attribution,
            Kind::Occasion, Kind::Actor,       Kind::Name,    Kind::Dismissal};
}

/// What is proposed for the text of a reading model and is still open, in the order of the text, one of it
/// looked at. Marks all of it in the model. Where nobody has looked for statements yet, it has them looked
/// for.
class Suggestions : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::ReadingModel* model READ model WRITE setModel NOTIFY modelChanged)
    /// Whether it is seen: else it is not read after each commit.
    Q_PROPERTY(assay::window::Freshness* freshness READ freshness CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// The one looked at, from 0; -1: none.
    Q_PROPERTY(int current READ current NOTIFY currentChanged)
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY currentChanged)
    Q_PROPERTY(int start READ start NOTIFY currentChanged) ///< of its words, code points of the document
    Q_PROPERTY(int end READ end NOTIFY currentChanged)
    Q_PROPERTY(int row READ row NOTIFY currentChanged)   ///< the segment that it ends in
    Q_PROPERTY(int sure READ sure NOTIFY currentChanged) ///< per cent
    Q_PROPERTY(QString why READ why NOTIFY currentChanged)
    Q_PROPERTY(QString stance READ stance NOTIFY draftChanged)
    Q_PROPERTY(QString statement READ statement NOTIFY draftChanged)
    /// From the document's own voice on: {name, detail}.
    Q_PROPERTY(QVariantList chain READ chain NOTIFY draftChanged)
    Q_PROPERTY(QString details READ details NOTIFY draftChanged) ///< hedges, topics, what to look at
    /// What takeAbove() would take, as of preview(): {who (the chain under the document, or what the document
    /// is), stance, statement, sure}.
    Q_PROPERTY(QVariantList previewed READ previewed NOTIFY previewChanged)

public:
    explicit Suggestions(QObject* parent = nullptr);

    ReadingModel* model() const { return m_model; }
    void setModel(ReadingModel* model);
    Freshness* freshness() { return &m_freshness; }
    int count() const { return static_cast<int>(m_open.size()); }
    int current() const { return m_current; }
    bool isOpen() const { return m_current >= 0; }
    int start() const { return held() ? static_cast<int>(held()->range.start()) : -1; }
    int end() const { return held() ? static_cast<int>(held()->range.end()) : -1; }
    int row() const;
    int sure() const { return held() ? qRound(held()->proposal.confidence * 100) : 0; }
    QString why() const;
    QString stance() const;
    QString statement() const;
    QVariantList chain() const;
    QString details() const;
    QVariantList previewed() const { return m_previewed; }

    /// Opens the next one, or the one before; where none is open, the first from a position on.
    Q_INVOKABLE void step(bool isForward, int position);
    /// Opens the one whose words stand at a position. False where there is none.
    Q_INVOKABLE bool openAt(int position);
    Q_INVOKABLE void close();
    Q_INVOKABLE void take();
    Q_INVOKABLE void drop();
    Q_INVOKABLE void preview(int percent);
    Q_INVOKABLE void takeAbove(int percent);
    /// What taking the current one would write; nothing while it is found out.
    const std::optional<Draft>& draft() const { return m_draft; }
    /// What the current one is; nothing while none is open.
    std::optional<ProposalKey> key() const { return held() ? std::optional(held()->key) : std::nullopt; }
    /// The current one was taken by other hands (a changed draft): goes on, unless that was seen already.
    void passOn(const ProposalKey& taken);

signals:
    void modelChanged();
    void changed();
    void currentChanged();
    void draftChanged();
    void previewChanged();

private:
    using Open = std::vector<HeldProposal>;
    struct Found
    {
        Open open;
        TextMarks marks;
        bool isMade = true;
    };
    struct Shown
    {
        std::optional<Draft> draft;
        QVariantList chain;
        QString details;
    };
    const HeldProposal* held() const
    {
        return m_current < 0 ? nullptr : &m_open[static_cast<size_t>(m_current)];
    }
    void followSession();
    void ask();
    void take(Found found);
    void setCurrent(int index);
    void askDraft();
    void readDraft();
    static TextMarks marksOf(const Open& open);
    QString whoSays(const HeldProposal& one) const;
    void settle(bool isTake);
    static Shown describe(store::Database& database, const HeldProposal& held, const Draft& draft);

    QPointer<ReadingModel> m_model;
    QPointer<Session> m_session;
    Freshness m_freshness{kindsOfProposals(), [this] { ask(); }, this};
    /// What taking the current one would write depends on more: whether its claim is on record, on words for
    /// topics.
    Freshness m_draftFreshness{{Kind::Claim, Kind::Project}, [this] { askDraft(); }, this};
    Open m_open;
    int m_current = -1;
    int64_t m_after = 0;   ///< the number of the one settled last: the next is behind it
    bool m_goesOn = false; ///< one was settled, and the next is to be opened
    std::optional<Draft> m_draft;
    Shown m_shown;
    QVariantList m_previewed;
    QString m_askedFor; ///< the document for which statements were looked for already
    QPointer<Job> m_job, m_draftJob;
};

/// How many suggestions are open for each document; where there are thousands, how many were made.
class SuggestionCounts : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::Session* session READ session WRITE setSession NOTIFY sessionChanged)
    /// Whether it is seen: else it is not read after each commit.
    Q_PROPERTY(assay::window::Freshness* freshness READ freshness CONSTANT)
    /// By the uid of the document; without those that have none.
    Q_PROPERTY(QVariantMap counts READ counts NOTIFY changed)

public:
    explicit SuggestionCounts(QObject* parent = nullptr) : QObject(parent) {}
    Session* session() const { return m_session; }
    void setSession(Session* session);
    Freshness* freshness() { return &m_freshness; }
    QVariantMap counts() const { return m_counts; }

signals:
    void sessionChanged();
    void changed();

private:
    void ask();
    QPointer<Session> m_session;
    Freshness m_freshness{kindsOfProposals(), [this] { ask(); }, this};
    QVariantMap m_counts;
    QPointer<Job> m_job;
};

} // namespace assay::window
