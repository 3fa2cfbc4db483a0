# What tables say of people and what they do not, facets of every kind of row, and what takes no verdict.
take_sample
run list sample.assay claims --filter '"about 20"' --format claimreview
run list sample.assay claims --filter 'hedge:hearsay' --columns claim,who-says --format tsv
run list sample.assay claims --filter 'topic:trial relation:undercuts rebutted:yes' --columns claim,rebuttals --format json
run list sample.assay documents --facet lang,publisher
run list sample.assay actors --facet side
run list sample.assay occasions --facet venue,said --limit 3
run list sample.assay claims --facet said,reliability,tag,place --limit 4
run list sample.assay claims --filter 'tag:="Check first"' --count
run list sample.assay claims --filter 'place:="Kalbajar District"' --count
run list sample.assay claims --filter 'speaker:="The Kalbajar incident of 2014"' --count
run list sample.assay documents --facet stance
run list sample.assay claims --facet text
cat >verdict.jsonl <<'END'
{"kind":"claim","key":"d","statement":"The captives must go home.","type":"demand"}
{"kind":"assessment","claim":"@d","scheme":"verdict","values":{"verdict":"true"},"adopted":true}
END
run annotate sample.assay verdict.jsonl
printf '{"kind":"tag","name":"Q","color":"red"}\n' >color.jsonl
run annotate sample.assay color.jsonl
run tags sample.assay add Q --color red
