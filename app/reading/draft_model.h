#pragma once

#include "app/models/chain_model.h"
#include "app/reading/suggestions.h"

namespace assay::window {

/// An annotation before it is written: made of a suggestion or of words selected, changed field by field,
/// then saved as one act. Its rows are the links of the chain, as of ChainModel.
class DraftModel : public assay::window::ChainModel
{
    // The base is named in full: QML's registration looks for it by that name alone.
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
    /// Whom a new claim is about: maps of `name` and `role` (in words).
    Q_PROPERTY(QVariantList about READ about NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed)       ///< of a new claim, by name
    Q_PROPERTY(QString placeUid READ placeUid NOTIFY changed) ///< empty: a new one
    Q_PROPERTY(QString happened READ happened WRITE setHappened NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
    Q_PROPERTY(QStringList stances READ stances CONSTANT) ///< tokens
    Q_PROPERTY(QStringList bases READ bases CONSTANT)     ///< in words, as are the next
    Q_PROPERTY(QStringList roles READ roles CONSTANT)

public:
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
    QVariantList about() const;
    QString place() const { return QString::fromStdString(m_draft.place.name); }
    QString placeUid() const;
    QString happened() const { return m_happened; }
    void setHappened(const QString& words);
    bool canSave() const;
    QStringList stances() const;
    QStringList bases() const;
    QStringList roles() const;

    /// Takes a claim on record, or with an empty uid a new one of these words.
    Q_INVOKABLE void setClaim(const QString& uid, const QString& statement);
    /// Somebody of the project, or with an empty uid as of setActor(); `role` counts in `roles`.
    Q_INVOKABLE void addAbout(const QString& uid, const QString& name, int role);
    Q_INVOKABLE void removeAbout(int index);
    /// A place of the project, or with an empty uid a new one of that name.
    Q_INVOKABLE void setPlace(const QString& uid, const QString& name);
    /// Writes it as one act. What is wrong is told by failed().
    Q_INVOKABLE void save();

signals:
    void started();
    void saved(const QString& claim);
    void failed(const QString& sentence);

private:
    void begin(Session* session, Draft draft, Suggestions* suggestions);
    void read(store::Database& database) override;

    QPointer<Suggestions> m_suggestions;
    ProposalKey m_key; ///< of the suggestion
    QPointer<Job> m_saving;
    Draft m_draft;
    QStringList m_aboutNames; ///< of those in m_draft.about
    QString m_quote, m_documentName, m_statement, m_topics, m_happened;
};

} // namespace assay::window
