take_sample
run stats sample.assay | sed 's/^ *[0-9]*  bytes/     SIZE  bytes/'
run stats sample.assay --json | sed 's/"bytes": [0-9]*/"bytes": SIZE/'
run verify sample.assay
run verify sample.assay --json | head -3
run dump sample.assay | head -c 300
echo
run dump sample.assay -o nowhere/out.jsonl
