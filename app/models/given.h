#pragma once

#include "core/claim/vocabulary.h"

#include <QVariantMap>
#include <map>
#include <string>

namespace assay::window {

/// The texts of a map that came from QML, as values that an act may keep.
class Given
{
public:
    explicit Given(const QVariantMap& map)
    {
        for (auto at = map.begin(); at != map.end(); ++at)
            m_texts.emplace(at.key().toStdString(), at.value().toString().trimmed().toStdString());
    }
    std::string operator()(const char* name) const
    {
        const auto at = m_texts.find(name);
        return at == m_texts.end() ? std::string() : at->second;
    }
    /// The token of a vocabulary, or what stands for none.
    template<class E>
    E token(const char* name, E otherwise) const
    {
        return fromToken<E>((*this)(name)).value_or(otherwise);
    }

private:
    std::map<std::string, std::string> m_texts;
};

} // namespace assay::window
