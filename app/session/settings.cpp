#include "app/session/settings.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>

namespace assay::window {
namespace {

constexpr int kMostRecent = 12;

QString placeKey(const QString& project, const QString& key)
{
    const QByteArray name =
        project.isEmpty()
            ? QByteArray("window")
            : QCryptographicHash::hash(project.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("places/") + QString::fromLatin1(name) + u'/' + key;
}

} // namespace

QString Settings::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/assay/window.ini");
}

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent), m_settings(file, QSettings::IniFormat)
{
}

void Settings::set(const QString& key, const QVariant& value)
{
    if (m_settings.value(key) == value)
        return;
    m_settings.setValue(key, value);
    emit changed();
}

QString Settings::scheme() const
{
    return m_settings.value("look/scheme", "system").toString();
}

void Settings::setScheme(const QString& scheme)
{
    set("look/scheme", scheme);
}

double Settings::textScale() const
{
    return std::clamp(m_settings.value("look/text_scale", 1.0).toDouble(), 0.8, 2.0);
}

void Settings::setTextScale(double scale)
{
    set("look/text_scale", std::clamp(scale, 0.8, 2.0));
}

QString Settings::readingFont() const
{
    return m_settings.value("look/reading_font", "Noto Serif").toString();
}

void Settings::setReadingFont(const QString& family)
{
    set("look/reading_font", family);
}

int Settings::readingWidth() const
{
    return std::clamp(m_settings.value("look/reading_width", 600).toInt(), 360, 1200);
}

void Settings::setReadingWidth(int pixels)
{
    set("look/reading_width", std::clamp(pixels, 360, 1200));
}

bool Settings::reducedMotion() const
{
    return m_settings.value("look/reduced_motion", false).toBool();
}

void Settings::setReducedMotion(bool reduced)
{
    set("look/reduced_motion", reduced);
}

QString Settings::reviewer() const
{
    for (const QString& name :
         {qEnvironmentVariable("ASSAY_REVIEWER"), m_settings.value("reviewer").toString(),
          qEnvironmentVariable("LOGNAME"), qEnvironmentVariable("USER")})
        if (!name.trimmed().isEmpty())
            return name.trimmed();
    return QStringLiteral("somebody");
}

void Settings::setReviewer(const QString& name)
{
    set("reviewer", name.trimmed());
}

QString Settings::language() const
{
    return m_settings.value("language").toString();
}

void Settings::setLanguage(const QString& code)
{
    set("language", code);
}

QVariantList Settings::recent() const
{
    QVariantList list;
    for (const QString& entry : m_settings.value("recent").toStringList()) {
        const QString path = entry.section(u'\n', 0, 0);
        const QFileInfo file(path);
        if (file.exists())
            list.append(QVariantMap{
                {"path", path}, {"folder", file.absolutePath()}, {"title", entry.section(u'\n', 1)}});
    }
    return list;
}

void Settings::addRecent(const QString& path, const QString& title)
{
    QStringList entries = m_settings.value("recent").toStringList();
    entries.removeIf([&path](const QString& entry) { return entry.section(u'\n', 0, 0) == path; });
    entries.prepend(path + u'\n' + title);
    m_settings.setValue("recent", entries.mid(0, kMostRecent));
    emit recentChanged();
}

void Settings::forgetRecent(const QString& path)
{
    QStringList entries = m_settings.value("recent").toStringList();
    entries.removeIf([&path](const QString& entry) { return entry.section(u'\n', 0, 0) == path; });
    m_settings.setValue("recent", entries);
    emit recentChanged();
}

QVariant Settings::place(const QString& project, const QString& key, const QVariant& fallback) const
{
    return m_settings.value(placeKey(project, key), fallback);
}

void Settings::setPlace(const QString& project, const QString& key, const QVariant& value)
{
    m_settings.setValue(placeKey(project, key), value);
}

} // namespace assay::window
