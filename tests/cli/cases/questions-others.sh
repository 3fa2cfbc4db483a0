# The rest of what the sample must answer.
take_sample
claims() { run list sample.assay claims --columns claim --format tsv --filter "$1"; }
claims contested:yes
claims hedge:hearsay
claims hedge:appearance
claims 'about:Tsakanyan role:harmed'
claims disagree:verdict
claims 'happened:"July 11, 2014" about:Davtyan'
for rows in claims attributions actors occasions relations exhibits assessments replies views documents tags passages; do
    run list sample.assay $rows --count
done
