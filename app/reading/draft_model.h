#pragma once

#include "app/reading/suggestions.h"
#include "core/project/draft.h"

#include <QAbstractListModel>

namespace assay::window {

/// An annotation before it is written: made of a suggestion or of words selected, changed field by field,
/// then saved as one act. Its rows are the links of the chain below the document's own voice, outermost
/// first. Roles: name, uid (of the actor; empty: a new one), occasion (which of `occasions`), occasions
/// (texts, the first is a new one), mode, said, venue.
class DraftModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString quote READ quote NOTIFY started) ///< the words that are annotated
    Q_PROPERTY(QString documentName READ documentName NOTIFY started)
    Q_PROPERTY(bool isOfSuggestion READ isOfSuggestion NOTIFY started)
    Q_PROPERTY(QString notes READ notes NOTIFY started) ///< what a person may want to look at
    Q_PROPERTY(QString statement READ statement WRITE setStatement NOTIFY changed)
    Q_PROPERTY(QString claim READ claim NOTIFY changed) ///< the uid of one on record; empty: a new one
    Q_PROPERTY(QString stance READ stance WRITE setStance NOTIFY changed)
    Q_PROPERTY(QString scope READ scope WRITE setScope NOTIFY changed)
    Q_PROPERTY(QString topics READ topics WRITE setTopics NOTIFY changed) ///< with commas between
    Q_PROPERTY(int basis READ basis WRITE setBasis NOTIFY changed)
    /// Of the last speaker, or of the document where it speaks itself. 0: none.
    Q_PROPERTY(int hedge READ hedge WRITE setHedge NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
    Q_PROPERTY(int links READ links NOTIFY changed)
    Q_PROPERTY(QStringList stances READ stances CONSTANT) ///< tokens
    Q_PROPERTY(QStringList modes READ modes CONSTANT)     ///< in words, as are the next
    Q_PROPERTY(QStringList bases READ bases CONSTANT)
    Q_PROPERTY(QStringList hedges READ hedges CONSTANT)

public:
    enum Role
    {
        NameRole = Qt::UserRole,
        UidRole,
        OccasionRole,
        OccasionsRole,
        ModeRole,
        SaidRole,
        VenueRole
    };
    explicit DraftModel(QObject* parent = nullptr);

    /// Begins with what taking the current suggestion would write. False while that is not known.
    Q_INVOKABLE bool startSuggestion(assay::window::Suggestions* suggestions);
    /// Begins with words of a text: a new claim, or one on record met with a stance.
    Q_INVOKABLE void startWords(assay::window::ReadingModel* model, int start, int end, const QString& stance,
                                const QString& claim, const QString& statement);

    QString quote() const { return m_quote; }
    QString documentName() const { return m_documentName; }
    bool isOfSuggestion() const { return m_suggestions != nullptr; }
    QString notes() const;
    QString statement() const { return m_statement; }
    void setStatement(const QString& statement);
    QString claim() const;
    QString stance() const;
    void setStance(const QString& token);
    QString scope() const { return QString::fromStdString(m_draft.scope); }
    void setScope(const QString& scope);
    QString topics() const { return m_topics; }
    void setTopics(const QString& topics);
    int basis() const { return static_cast<int>(m_draft.basis); }
    void setBasis(int index);
    int hedge() const;
    void setHedge(int index);
    bool canSave() const;
    int links() const { return static_cast<int>(m_links.size()); }
    QStringList stances() const;
    QStringList modes() const;
    QStringList bases() const;
    QStringList hedges() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Takes a claim on record, or with an empty uid a new one of these words.
    Q_INVOKABLE void setClaim(const QString& uid, const QString& statement);
    Q_INVOKABLE void addLink(int row);
    Q_INVOKABLE void removeLink(int row);
    /// Who speaks in a link: somebody of the project, or with an empty uid a new actor of that name. The
    /// occasions on which they spoke are found and offered.
    Q_INVOKABLE void setActor(int row, const QString& uid, const QString& name);
    Q_INVOKABLE void setOccasion(int row, int index);
    Q_INVOKABLE void setMode(int row, int index);
    Q_INVOKABLE void setSaid(int row, const QString& words);
    Q_INVOKABLE void setVenue(int row, const QString& venue);
    /// Writes it as one act. What is wrong is told by failed().
    Q_INVOKABLE void save();

signals:
    void started();
    void changed();
    void saved(const QString& claim);
    void failed(const QString& sentence);

private:
    struct Link
    {
        DraftLink draft;
        QString name, uid, said, venue;
        std::vector<OccasionId> occasions;
        QStringList occasionTexts; ///< of `occasions`
    };
    void begin(Session* session, Draft draft, Suggestions* suggestions);
    void readWhatIsKnown(store::Database& database);
    void tell(int row, QVector<int> roles);
    void findOccasions(int row);
    Link* at(int row);
    std::optional<Hedge>& hedgeOf();

    QPointer<Session> m_session;
    QPointer<Suggestions> m_suggestions;
    ProposalKey m_key; ///< of the suggestion
    QPointer<Job> m_saving;
    Draft m_draft;
    std::vector<Link> m_links;
    QString m_quote, m_documentName, m_statement, m_topics;
};

} // namespace assay::window
