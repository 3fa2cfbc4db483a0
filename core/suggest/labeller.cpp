#include "core/suggest/labeller.h"

namespace assay::suggest {

void trainLabeller(const std::vector<TrainingDocument>&, const Lexicon&, const TrainingOptions&, Model& model)
{
    model.labeller = LinearModel(2);
}

} // namespace assay::suggest
