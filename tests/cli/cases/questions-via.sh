# What rests on the Armenian authorities, also where they let a man speak in a video: a chain of three.
take_sample
claims() { run list sample.assay claims --columns claim --format tsv --filter "$1"; }
attributions() { run list sample.assay attributions --count --filter "$1"; }
claims 'via:"Armenian authorities"'
attributions 'via:"Armenian authorities"'
claims 'speaker:"Armenian authorities"'
attributions 'speaker:"Armenian authorities"'
claims 'via:"Armenian authorities" OR speaker:"Armenian authorities"'
claims 'via:"Armenian authorities" speaker:Asgarov'
claims 'onlyvia:"Armenian authorities"'
run list sample.assay attributions --columns who-says,chain --format tsv --filter 'via:"Armenian authorities"'
