#pragma once

#include "app/reading/reading_model.h"
#include "app/reading/text_finder.h"
#include "app/reading/text_selection.h"
#include "app/theme/theme.h"

#include <QPointF>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QTextLayout>

namespace assay::window {

/// One segment of a text, laid out and drawn with its marks: read-only, plain text. Its height follows its
/// width.
class SegmentItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(assay::window::ReadingModel* model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(
        assay::window::TextSelection* selection READ selection WRITE setSelection NOTIFY selectionChanged)
    Q_PROPERTY(assay::window::TextFinder* finder READ finder WRITE setFinder NOTIFY finderChanged)
    Q_PROPERTY(int row READ row WRITE setRow NOTIFY rowChanged)
    /// Words shown for a moment after one went there.
    Q_PROPERTY(QPointF flash READ flash WRITE setFlash NOTIFY flashChanged)
    /// Words of the suggestion that is looked at.
    Q_PROPERTY(QPointF lit READ lit WRITE setLit NOTIFY litChanged)
    Q_PROPERTY(double lineHeight READ lineHeight NOTIFY lineHeightChanged)
    Q_PROPERTY(bool hasCaret READ hasCaret WRITE setHasCaret NOTIFY hasCaretChanged)

public:
    explicit SegmentItem(QQuickItem* parent = nullptr);

    ReadingModel* model() const { return m_model; }
    void setModel(ReadingModel* model);
    TextSelection* selection() const { return m_selection; }
    void setSelection(TextSelection* selection);
    TextFinder* finder() const { return m_finder; }
    void setFinder(TextFinder* finder);
    int row() const { return m_row; }
    void setRow(int row);
    QPointF flash() const { return m_flash; }
    void setFlash(QPointF words);
    QPointF lit() const { return m_lit; }
    void setLit(QPointF words);
    bool hasCaret() const { return m_hasCaret; }
    void setHasCaret(bool hasCaret);

    /// The document's code point at a point of the item.
    Q_INVOKABLE int positionAt(double x, double y) const;
    /// Where the caret stands at a position.
    Q_INVOKABLE QRectF caretAt(int position) const;
    double lineHeight() const { return m_lineHeight; }

    void paint(QPainter* painter) override;

signals:
    void modelChanged();
    void selectionChanged();
    void finderChanged();
    void rowChanged();
    void flashChanged();
    void litChanged();
    void hasCaretChanged();
    void lineHeightChanged();

protected:
    void componentComplete() override;
    void geometryChange(const QRectF& now, const QRectF& before) override;

private:
    void read();
    void layOut();
    void restyle();
    void updateIfTouched();
    template<class F>
    void forEachPiece(int start, int end, F&& f) const;
    void fill(QPainter& painter, int start, int end, const QColor& color) const;
    void underline(QPainter& painter, const TextMark& mark, int level) const;
    void markQuoted(QPainter& painter, const TextMark& mark, int level) const;
    void drawMarkup(QPainter& painter) const;

    QPointer<ReadingModel> m_model;
    QPointer<TextSelection> m_selection;
    QPointer<TextFinder> m_finder;
    Theme* m_theme = nullptr;
    int m_row = -1;
    QPointF m_flash{-1, -1}, m_lit{-1, -1};
    bool m_hasCaret = false;

    ReadingModel::Segment m_segment;
    std::vector<TextMark> m_marks;
    std::vector<int> m_levels; ///< of underlines that lie under the same words
    QTextLayout m_layout;
    double m_lineHeight = 0, m_indent = 0;
    double m_laidOutWidth = -1;
    int m_selectedFrom = 0, m_selectedTo = 0, m_caretDrawn = -1;
};

} // namespace assay::window
