# What the courts find, the sentences, the appeal, the condemnation of the trial and the demand for release.
take_sample
claims() { run list sample.assay claims --columns claim --format tsv --filter "$1"; }
attributions() { run list sample.assay attributions --count --filter "$1"; }
claims how:finds
attributions how:finds
claims 'how:finds speaker:"court of first instance"'
attributions 'how:finds speaker:"court of first instance"'
claims 'topic:trial sentenced'
claims 'topic:trial appeal'
claims 'how:charges speaker:Prosecution'
attributions 'how:charges speaker:Prosecution'
claims 'how:pleads stance:denies'
claims type:valuation
claims 'type:demand speaker:"Azerbaijani authorities"'
claims relation:undercuts
claims 'how:testifies "to blame"'
