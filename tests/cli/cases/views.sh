take_sample
run views sample.assay
run views sample.assay save "By side" --filter 'stance:denies' --columns claim,rebuttals --order -happened --rows claims
run views sample.assay show "By side"
run views sample.assay show "By side" --json
run list sample.assay --view "By side" --count
run list sample.assay --view "By side" --format csv --limit 2
run views sample.assay save "By side" --filter 'stance:asserts'
run views sample.assay save Bad --filter 'stanze:denies'
run views sample.assay save Bad --columns clam
run views sample.assay remove "By side"
run views sample.assay show "By side"
