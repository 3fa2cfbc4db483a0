#include "core/table/templates.h"

#include "core/table/request.h"
#include "core/text/fold.h"

namespace assay::table {

const std::vector<Template>& shippedTemplates()
{
    static const std::vector<Template> kAll = {
        {"fact-check",
         "Fact-check table",
         "Each claim with who says so, in which words, who answers, what evidence bears on it, and how far "
         "it is trusted",
         query::RowKind::Claims,
         "",
         {"claim", "happened", "who-says", "quote", "rebuttals", "exhibits-for", "exhibits-against",
          "replies", "confidence-tag"},
         "happened"},
        {"attribution-ledger",
         "Attribution ledger",
         "Each report of a claim with its chain, stance, hedges, occasion and place in the source",
         query::RowKind::Attributions,
         "",
         {"claim", "who-says", "chain", "stance", "hedge", "how", "said", "venue", "basis", "quote",
          "document", "place-in-document"},
         "said"},
        {"rebuttals",
         "Rebuttals",
         "The claims that somebody answers, with both sides' words",
         query::RowKind::Claims,
         "rebutted:yes,part,evaded,declined",
         {"claim", "who-says", "quote", "rebuttals", "replies", "confidence-tag"},
         "happened"},
        {"source-list",
         "Source list",
         "The documents, as a bibliography",
         query::RowKind::Documents,
         "",
         {"document", "type", "publisher", "authors", "language", "published", "accessed", "url",
          "archive-url", "claims"},
         "published"},
    };
    return kAll;
}

const Template* findTemplate(std::string_view name)
{
    const std::string wanted = caseFold(name);
    for (const Template& one : shippedTemplates())
        if (wanted == one.key || wanted == caseFold(one.title))
            return &one;
    return nullptr;
}

std::vector<TemplateHelp> templates()
{
    std::vector<TemplateHelp> all;
    for (const Template& one : shippedTemplates())
        all.push_back({one.key, one.title, query::token(one.rows), one.meaning});
    return all;
}

} // namespace assay::table
