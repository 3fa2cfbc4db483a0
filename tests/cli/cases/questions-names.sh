# Spellings in four scripts find one man; three men of one surname are not taken for one.
take_sample
for name in '"Dilgam Asgarov"' Askerov '"Дильгам Аскеров"' '"Dilqəm Əsgərov"' '"Դիլգամ Ասկերով"'; do
    run list sample.assay claims --count --filter "speaker:$name"
    run list sample.assay attributions --count --filter "speaker:$name"
done
claims() { run list sample.assay claims --columns claim --format tsv --filter "$1"; }
claims 'speaker:="Hasan Hasanov"'
claims 'speaker:Nayil'
run list sample.assay attributions --count --filter 'speaker:Nayil'
claims 'speaker:="Ali Hasanov"'
run list sample.assay attributions --count --filter 'speaker:="Ali Hasanov"'
claims speaker:Hasanov
for place in Kalbajar Karvachar Kəlbəcər Քարվաճառ; do
    run list sample.assay claims --count --filter "place:$place"
done
