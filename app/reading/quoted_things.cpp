#include "app/reading/quoted_things.h"

#include "app/models/terms.h"
#include "app/session/shown.h"
#include "core/store/lookup.h"
#include "core/store/reading.h"
#include "core/store/records.h"
#include "core/store/told_apart.h"
#include "core/table/wording.h"
#include "core/text/display.h"

#include <QCoreApplication>
#include <QLocale>

namespace assay::window {
namespace {

constexpr size_t kHintLength = 160;

QString text(const Uid& uid)
{
    return QString::fromStdString(uid.text());
}

QVariantMap claimPlace(const Uid& claim, const Uid& exhibit = {})
{
    if (claim.isNull())
        return {};
    QVariantMap place{{QStringLiteral("kind"), QStringLiteral("claim")},
                      {QStringLiteral("uid"), text(claim)}};
    if (!exhibit.isNull())
        place.insert(QStringLiteral("exhibit"), text(exhibit));
    return place;
}

class Reader
{
public:
    explicit Reader(store::Database& database) : m_database(database), m_wording(database, true) {}

    QuotedThing read(const store::QuotedWords& words)
    {
        switch (words.part) {
        case store::QuotedWords::Part::Exhibit:
            return exhibit(words);
        case store::QuotedWords::Part::Name:
            return name(words);
        case store::QuotedWords::Part::Translation:
            return translation(words);
        }
        return {};
    }

private:
    static QString tr(const char* sentence) { return QCoreApplication::translate("QuotedThings", sentence); }

    QuotedThing exhibit(const store::QuotedWords& words)
    {
        const auto held = store::load<Exhibit>(m_database, words.thing);
        return {tr("Exhibit: %1").arg(shown(elided(held->title, kHintLength))),
                claimPlace(words.claim, words.thing)};
    }
    QuotedThing name(const store::QuotedWords& words)
    {
        const auto held = store::load<Name>(m_database, words.thing);
        if (held->actor.isNull())
            return {tr("Name of a place: %1").arg(shown(m_wording.nameOf(held->place))), {}};
        const ActorId actor = store::actorNow(m_database, held->actor);
        return {
            tr("Name of %1").arg(shown(m_wording.nameOf(actor))),
            {{QStringLiteral("kind"), QStringLiteral("actor")}, {QStringLiteral("uid"), text(actor.uid)}}};
    }
    QuotedThing translation(const store::QuotedWords& words)
    {
        const auto held = store::load<Translation>(m_database, words.thing);
        const QString tag = QString::fromStdString(held->language);
        const auto language = QLocale::codeToLanguage(tag.section(u'-', 0, 0));
        const QString known = tag.isEmpty() || language == QLocale::AnyLanguage
                                  ? shown(held->language)
                                  : QLocale::languageToString(language);
        return {tr("In %1: %2").arg(known, shown(elided(held->text, kHintLength))), claimPlace(words.claim)};
    }

    store::Database& m_database;
    table::Wording m_wording;
};

TextMark::Form formOf(store::QuotedWords::Part part)
{
    return part == store::QuotedWords::Part::Exhibit ? TextMark::Form::Exhibit
           : part == store::QuotedWords::Part::Name  ? TextMark::Form::Name
                                                     : TextMark::Form::Translation;
}

} // namespace

QuotedThings readQuoted(store::Database& database, TextVersionId version, std::vector<TextMark>& marks)
{
    QuotedThings things;
    Reader reader(database);
    for (const store::QuotedWords& words : store::quotedWords(database, version)) {
        TextMark mark;
        mark.start = static_cast<int>(words.range.start());
        mark.end = static_cast<int>(words.range.end());
        mark.form = formOf(words.part);
        mark.thing = words.thing;
        marks.push_back(mark);
        things.emplace(words.thing, reader.read(words));
    }
    return things;
}

QString quotedToken(TextMark::Form form)
{
    switch (form) {
    case TextMark::Form::Exhibit:
        return QStringLiteral("exhibit");
    case TextMark::Form::Name:
        return QStringLiteral("name");
    case TextMark::Form::Translation:
        return QStringLiteral("translation");
    default:
        return {};
    }
}

} // namespace assay::window
