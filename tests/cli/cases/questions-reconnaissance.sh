# The claim of reconnaissance with its chain and hedges, and the defendants' graves.
take_sample
claims() { run list sample.assay claims --columns claim --format tsv --filter "$1"; }
attributions() { run list sample.assay attributions --count --filter "$1"; }
claims topic:reconnaissance
claims 'topic:reconnaissance speaker:"Armenian authorities" hedge:doubt'
attributions 'topic:reconnaissance speaker:"Armenian authorities" hedge:doubt'
claims 'topic:reconnaissance how:pleads'
attributions 'topic:reconnaissance how:pleads'
claims 'topic:reconnaissance hedge:possibility'
claims 'topic:reconnaissance rebutted:yes'
run list sample.assay attributions --columns chain,stance,mode,hedge --format tsv --filter 'topic:reconnaissance hedge:doubt'
