# Who contradicts himself, who only does so as others report him, and whom the co-accused contradict.
take_sample
claims() { run list sample.assay claims --columns claim --format tsv --filter "$1"; }
claims selfcontradicted:yes
claims 'selfcontradicted:yes speaker:Asgarov'
claims selfcontradicted:alleged
claims 'captured selfcontradicted:yes'
claims '[speaker:Asgarov stance:asserts] [speaker:Guliyev stance:denies]'
run list sample.assay attributions --columns who-says,stance,claim --format tsv --filter 'selfcontradicted:alleged'
