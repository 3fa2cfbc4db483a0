run --version
run --help
run
run improt harbour.assay
run frobnicate
run list --help
run undo --help
run tags --help
