take_sample
run tags sample.assay
run tags sample.assay add "Second look" --color '#123456' --parent "Check first"
run tags sample.assay add "Second look"
run tags sample.assay put "Second look" claims --filter topic:torture
run tags sample.assay put "Second look" claims --filter topic:torture
run tags sample.assay put "Second look" documents --filter ''
run tags sample.assay put "Second look" occasions --filter ''
run tags sample.assay put "Secnd look" claims --filter topic:torture
run tags sample.assay put "Second look" claims --filter topik:torture
run list sample.assay claims --count --filter 'tag:"Second look"'
run list sample.assay claims --count --filter 'tag:"Check first"'
run tags sample.assay rename "Second look" Look
run tags sample.assay recolour Look '#abcdef'
run tags sample.assay take Look claims --filter 'topic:torture speaker:Babayan'
run list sample.assay claims --count --filter tag:Look
run tags sample.assay merge Look Summary
run list sample.assay claims --count --filter tag:Summary
run tags sample.assay remove Summary
run tags sample.assay list --json
run undo sample.assay
run list sample.assay claims --count --filter tag:Summary
run tags sample.assay add "  "
