# What compact gives up, and what can still be undone after it.
take_sample
quietly tags sample.assay add One
quietly undo sample.assay
quietly tags sample.assay add Two
before=$(facts sample.assay)
run compact sample.assay | sed 's/[0-9]* bytes became [0-9]*/N bytes became N/'
[ "$before" = "$(facts sample.assay)" ] && echo unchanged
run history sample.assay
run redo sample.assay 4
run undo sample.assay
run redo sample.assay
run compact sample.assay --history --json | sed 's/\("bytes_[a-z]*"\): [0-9]*/\1: N/'
run undo sample.assay
run verify sample.assay
[ "$before" = "$(facts sample.assay)" ] && echo unchanged
