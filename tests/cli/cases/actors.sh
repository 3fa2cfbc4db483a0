take_sample
run actors sample.assay | head -8
run actors sample.assay lookalikes
run actors sample.assay merge "Nayil Hasanov" "Hasan Hasanov"
run actors sample.assay unapart "Nayil Hasanov" "Hasan Hasanov"
run actors sample.assay merge "Nayil Hasanov" "Hasan Hasanov"
run list sample.assay claims --count --filter 'speaker:="Hasan Hasanov"'
run actors sample.assay merge "Nayil Hasanov" "Ali Hasanov"
run actors sample.assay merge "Hasan Hasanov" "Hasan Hasanov"
run actors sample.assay unmerge "Nayil Hasanov"
run list sample.assay claims --count --filter 'speaker:="Hasan Hasanov"'
run actors sample.assay unmerge "Nayil Hasanov"
run actors sample.assay printed "Dilgam Asgarov" "Dilqəm Əsgərov"
run list sample.assay attributions --columns who-says --format tsv --limit 3 --filter 'speaker:Askerov'
run actors sample.assay printed "Dilgam Asgarov" "D. A."
run actors sample.assay merge "Dilgam Asgrov" "Ali Hasanov"
run actors sample.assay lookalikes --all
run actors sample.assay merge "Ali Hasanov" "Hasan Hasanov"
run actors sample.assay apart "Ali Hasanov" "Hasan Hasanov"
run actors sample.assay unapart "Ali Hasanov" "Hasan Hasanov"
run actors sample.assay unapart "Ali Hasanov" "Hasan Hasanov"
run actors sample.assay lookalikes
run actors sample.assay lookalikes --json
run undo sample.assay
run actors sample.assay unapart "Ali Hasanov" "Hasan Hasanov"
run actors sample.assay apart "Ali Hasanov" "Hasan Hasanov"
run actors sample.assay apart "Ali Hasanov" "Ali Hasanov"
run actors sample.assay apart --help
