# Undo to the beginning and redo to the end, with a branch: after each step the file proves itself.
take_sample
quietly tags sample.assay add "Second look"
quietly tags sample.assay put "Second look" claims --filter topic:trial
quietly actors sample.assay apart "Dilgam Asgarov" "Shahbaz Guliyev"
before=$(facts sample.assay)
for step in 1 2 3 4 5; do
    run undo sample.assay
    quietly verify sample.assay
done
run undo sample.assay
for step in 1 2 3 4 5; do
    run redo sample.assay
    quietly verify sample.assay
done
run redo sample.assay
[ "$before" = "$(facts sample.assay)" ] && echo "the same facts"
run undo sample.assay
quietly tags sample.assay remove "Second look"
run history sample.assay
run redo sample.assay 6
[ "$before" = "$(facts sample.assay)" ] && echo "the same facts"
run history sample.assay --all
run history sample.assay --json
run redo sample.assay 99
run redo sample.assay 6
run redo sample.assay 0
