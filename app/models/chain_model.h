#pragma once

#include "app/session/session.h"
#include "core/project/draft.h"

#include <QAbstractListModel>
#include <QPointer>

namespace assay::window {

/// A chain while it is edited: its rows are the links below the document's own voice, outermost first. Roles:
/// name, uid (of the actor; empty: a new one, or several), occasion (which of `occasions`), occasions (texts,
/// the first is a new one), mode, said, venue, how, circumstances (tokens), linkHedge, hedgeWords, others
/// (maps of uid and name: who else spoke on a new occasion).
class ChainModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int links READ links NOTIFY changed)
    /// Of the last speaker, or of the document where it speaks itself. 0: none.
    Q_PROPERTY(int hedge READ hedge WRITE setHedge NOTIFY changed)
    Q_PROPERTY(QString hedgeWords READ hedgeWords WRITE setHedgeWords NOTIFY changed)
    Q_PROPERTY(int voiceHedge READ voiceHedge NOTIFY changed) ///< of the document's own voice
    Q_PROPERTY(QString voiceHedgeWords READ voiceHedgeWords NOTIFY changed)
    Q_PROPERTY(QStringList modes READ modes CONSTANT) ///< in words, as are the next
    Q_PROPERTY(QStringList hedges READ hedges CONSTANT)
    Q_PROPERTY(QStringList hows READ hows CONSTANT)
    Q_PROPERTY(QStringList circumstances READ circumstances CONSTANT) ///< tokens
    Q_PROPERTY(QStringList circumstanceTexts READ circumstanceTexts CONSTANT)

public:
    enum Role
    {
        NameRole = Qt::UserRole,
        UidRole,
        OccasionRole,
        OccasionsRole,
        ModeRole,
        SaidRole,
        VenueRole,
        HowRole,
        CircumstancesRole,
        HedgeRole,
        HedgeWordsRole,
        OthersRole
    };
    explicit ChainModel(QObject* parent = nullptr);

    int links() const { return static_cast<int>(m_links.size()); }
    int hedge() const;
    void setHedge(int index) { setLinkHedge(links() - 1, index); }
    QString hedgeWords() const;
    void setHedgeWords(const QString& words) { setLinkHedgeWords(links() - 1, words); }
    int voiceHedge() const { return linkHedge(-1); }
    QString voiceHedgeWords() const { return m_voice.words; }
    QStringList modes() const;
    QStringList hedges() const;
    QStringList hows() const;
    QStringList circumstances() const;
    QStringList circumstanceTexts() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// One link that nobody is named in yet.
    Q_INVOKABLE void startNew(assay::window::Session* session);
    /// The chain of an attribution on record. False where it is gone.
    Q_INVOKABLE bool startAttribution(assay::window::Session* session, const QString& uid);
    Q_INVOKABLE void addLink(int row);
    Q_INVOKABLE void removeLink(int row);
    /// Who speaks in a link: somebody of the project, or with an empty uid whoever bears that name alone, or
    /// else a new actor. The occasions on which they spoke are found and offered.
    Q_INVOKABLE void setActor(int row, const QString& uid, const QString& name);
    /// Who spoke beside them, for an occasion that is written anew: maps of uid and name, as in setActor().
    /// Of an occasion on record those who spoke are known.
    Q_INVOKABLE void setOthers(int row, const QVariantList& actors);
    Q_INVOKABLE void setOccasion(int row, int index);
    Q_INVOKABLE void setMode(int row, int index);
    Q_INVOKABLE void setSaid(int row, const QString& words);
    Q_INVOKABLE void setVenue(int row, const QString& venue);
    Q_INVOKABLE void setHow(int row, int index);
    Q_INVOKABLE void toggleCircumstance(int row, const QString& token);
    /// Row -1 is the document's own voice. 0: no hedge.
    Q_INVOKABLE void setLinkHedge(int row, int index);
    Q_INVOKABLE void setLinkHedgeWords(int row, const QString& words);
    Q_INVOKABLE bool isDate(const QString& words) const;

    /// What would be written: the hedge of the document's own voice, and the links in which somebody is
    /// named.
    struct Written
    {
        std::optional<Hedge> voiceHedge;
        CodePointRange voiceHedgeWords;
        std::string voiceHedgeTyped;
        std::vector<DraftLink> links;
    };
    Result<Written> written() const;

signals:
    void changed();

protected:
    /// Begins with links as a draft has them. `version` is the text that their ranges count in.
    void startLinks(Session* session, const std::vector<DraftLink>& links, std::optional<Hedge> voiceHedge,
                    CodePointRange voiceHedgeWords, TextVersionId version);
    /// Where a subclass begins with more than a chain: between these two, rows are reset.
    virtual void read(store::Database&) {}
    QPointer<Session> m_session;

private:
    struct Hedging
    {
        std::optional<Hedge> hedge;
        CodePointRange range; ///< of its words, while they are those that were found
        QString words;
    };
    struct Link
    {
        DraftLink draft;
        Hedging hedging;
        QString name, uid, said, venue;
        QVariantList others;
        std::vector<OccasionId> occasions;
        QStringList occasionTexts; ///< of `occasions`
    };
    int linkHedge(int row) const;
    static Link linkOf(store::Database& database, const DraftLink& from);
    void tell(int row, QVector<int> roles);
    void findOccasions(int row);
    Link* at(int row);
    Hedging* hedgingAt(int row);
    const Hedging* hedgingAt(int row) const;

    Hedging m_voice;
    std::vector<Link> m_links;
};

} // namespace assay::window
