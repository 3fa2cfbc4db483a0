#include "app/theme/theme.h"

#include <QQmlEngine>

namespace assay::window {
namespace {

struct StanceLook
{
    const char* stance;
    QColor Palette::*color;
    const char* icon;
};

constexpr StanceLook kStances[] = {
    {"asserts", &Palette::asserts, "asserts"},
    {"denies", &Palette::denies, "denies"},
    {"denies-in-part", &Palette::partly, "denies-in-part"},
    {"questions", &Palette::questions, "questions"},
    {"concedes", &Palette::concedes, "concedes"},
    {"retracts", &Palette::partly, "retracts"},
    {"evades", &Palette::evades, "evades"},
    {"declines", &Palette::evades, "declines"},
};

const StanceLook& lookOf(const QString& stance)
{
    for (const StanceLook& look : kStances)
        if (stance == QLatin1String(look.stance))
            return look;
    return kStances[0];
}

} // namespace

Theme::Theme(QQmlEngine* engine) : QObject(engine) {}

Theme* Theme::of(QQmlEngine* engine)
{
    if (auto* theme = engine->findChild<Theme*>(QString(), Qt::FindDirectChildrenOnly))
        return theme;
    return new Theme(engine);
}

Theme* Theme::qmlAttachedProperties(QObject* object)
{
    QQmlEngine* engine = qmlEngine(object);
    return engine ? of(engine) : nullptr;
}

void Theme::choose(const Choice& choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    emit changed();
}

QColor Theme::stanceColor(const QString& stance) const
{
    return palette().*lookOf(stance).color;
}

QString Theme::stanceIcon(const QString& stance) const
{
    return QString::fromLatin1(lookOf(stance).icon);
}

} // namespace assay::window
