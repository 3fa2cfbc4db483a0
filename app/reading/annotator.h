#pragma once

#include "app/reading/reading_model.h"

#include <QPointer>

namespace assay::window {

/// What words of a text may become besides a claim: an exhibit, a name, a translation. Each is one act.
class Annotator : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::ReadingModel* model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(QStringList exhibitKinds READ exhibitKinds CONSTANT) ///< in words, as are name kinds
    Q_PROPERTY(QStringList nameKinds READ nameKinds CONSTANT)

public:
    explicit Annotator(QObject* parent = nullptr) : QObject(parent) {}
    ReadingModel* model() const { return m_model; }
    void setModel(ReadingModel* model);
    QStringList exhibitKinds() const;
    QStringList nameKinds() const;

    /// A thing that the words describe; with a claim, what it does to it.
    Q_INVOKABLE void addExhibit(int start, int end, const QString& title, int kind, const QString& claim,
                                bool supports);
    /// The words are a name of somebody: of the project, or with an empty uid of a new actor called `name`.
    Q_INVOKABLE void addName(int start, int end, const QString& actor, const QString& name, int kind);
    Q_INVOKABLE void addTranslation(int start, int end, const QString& language, const QString& text);

signals:
    void modelChanged();

private:
    using Work = std::function<Result<std::string>(Edit&, PassageId)>;
    void act(const std::string& action, const QString& title, int start, int end, Work work);
    QPointer<ReadingModel> m_model;
};

} // namespace assay::window
