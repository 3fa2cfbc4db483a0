# Guliyev in 2022 on who armed and sent them, and an answer that evades.
take_sample
claims() { run list sample.assay claims --columns claim --format tsv --filter "$1"; }
attributions() { run list sample.assay attributions --count --filter "$1"; }
claims 'againstownside:yes said:2022'
claims againstownside:yes
claims 'speaker:Guliyev venue:Khural circumstances:on-air'
attributions 'speaker:Guliyev venue:Khural circumstances:on-air'
claims 'speaker:"Ali Hasanov" stance:evades'
attributions 'speaker:"Ali Hasanov" stance:evades'
claims 'speaker:"Ali Hasanov" stance:denies-in-part'
attributions 'speaker:"Ali Hasanov" stance:denies-in-part'
claims 'speaker:"Ali Hasanov" stance:denies'
claims 'speaker:"Ali Hasanov" stance:asserts'
claims rebutted:evaded
claims rebutted:part
claims reply:answered
