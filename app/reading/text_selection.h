#pragma once

#include "app/reading/reading_model.h"

#include <QPointer>

namespace assay::window {

/// The caret and what is selected in a reading model, across its segments. Positions are code points of the
/// document; the caret stands where the selection ends, the anchor where it began.
class TextSelection : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::ReadingModel* model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(int caret READ caret NOTIFY changed)
    Q_PROPERTY(int anchor READ anchor NOTIFY changed)
    Q_PROPERTY(int start READ start NOTIFY changed)
    Q_PROPERTY(int end READ end NOTIFY changed)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed)

public:
    enum Step
    {
        Letter,
        Word,
        Segment,
        Text
    };
    Q_ENUM(Step)
    explicit TextSelection(QObject* parent = nullptr);

    ReadingModel* model() const { return m_model; }
    void setModel(ReadingModel* model);
    int caret() const { return m_caret; }
    int anchor() const { return m_anchor; }
    int start() const { return std::min(m_caret, m_anchor); }
    int end() const { return std::max(m_caret, m_anchor); }
    bool isEmpty() const { return m_caret == m_anchor; }

    Q_INVOKABLE void select(int anchor, int caret);
    /// Puts the caret somewhere; with `extend` the anchor stays.
    Q_INVOKABLE void moveTo(int position, bool extend = false);
    Q_INVOKABLE void move(assay::window::TextSelection::Step step, bool isForward, bool extend);
    /// The word at a position, or the segment without its blank lines.
    Q_INVOKABLE void selectWord(int position);
    Q_INVOKABLE void selectSegment(int position);
    Q_INVOKABLE void clear() { moveTo(m_caret); }
    /// Takes blanks off both ends: what is quoted begins and ends with a letter. False when nothing is left.
    Q_INVOKABLE bool trim();

signals:
    void modelChanged();
    void changed();

private:
    int nextLetter(int position, bool isForward) const;
    int nextWord(int position, bool isForward) const;

    QPointer<ReadingModel> m_model;
    int m_caret = 0, m_anchor = 0;
};

} // namespace assay::window
