# dump, then new and annotate, then dump again: equal byte for byte. And a single changed fact is seen.
take_sample
quietly dump sample.assay -o first.jsonl
quietly new copy.assay --title "Anything"
quietly annotate copy.assay first.jsonl
quietly dump copy.assay -o second.jsonl
cmp first.jsonl second.jsonl && echo equal
grep -c '"parent":"\|"part_of":"' first.jsonl
run verify copy.assay
"$cli" dump sample.assay | cmp - first.jsonl && echo equal to stdout
quietly undo copy.assay
quietly dump copy.assay -o empty.jsonl
wc -l <empty.jsonl
sed 's/Dilgam Asgarov/Dilgam Asgarow/' first.jsonl >changed.jsonl
quietly new other.assay --title "Anything"
run annotate other.assay changed.jsonl
