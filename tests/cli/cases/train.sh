# The same texts give the same bytes.
marked=$ASSAY_DATA/../tests/fixtures/attributions/open.txt
head -40 "$marked" >marked.txt
run train marked.txt -o first.model
run train marked.txt -o second.model
cmp first.model second.model && echo same
run train -o none.model
run train nothere.txt -o none.model
run train --gum nothere -o none.model
ls
