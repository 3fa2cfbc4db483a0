cat >quarry.txt <<'TEXT'
The quarry at Tolm

In an interview with Radio Sever on May 18, 2021, Dana Orlik said that the guards had beaten her brother. Governor Pavel Brandt denied that anybody was beaten.

“The cells were full of water,” Orlik told Radio Sever. According to the Harbour Union, three men were taken to the quarry.
TEXT
quietly new quarry.assay --title Quarry
quietly import quarry.assay quarry.txt --published 2021
run suggest quarry.assay
run suggest quarry.assay
run suggest quarry.assay --list
run suggest quarry.assay --list --format jsonl --min 0.9
run history quarry.assay
run suggest quarry.assay --take-above 0.9 --dry-run
run suggest quarry.assay --document quarry --list --min 0.9
run suggest quarry.assay --document mill --list

# Taking, changing and dropping in a review; the answers come from stdin here.
printf '%s\n' t 'c stance lies' c 'statement Somebody was beaten.' 'topics torture, prison' '' t d s >answers.txt
run suggest quarry.assay --review <answers.txt
run suggest quarry.assay --list
run list quarry.assay attributions --columns who-says,stance,claim
run history quarry.assay
run undo quarry.assay
run suggest quarry.assay --list

# What was dropped stays dropped in the next version; what was taken is not proposed again.
run redo quarry.assay
printf 'A line at the top.\n\n' >next.txt
cat quarry.txt >>next.txt
quietly import quarry.assay next.txt --version-of quarry
run suggest quarry.assay
run suggest quarry.assay --list
run suggest quarry.assay --take-above 0.1
run suggest quarry.assay
run suggest quarry.assay --topic 'quarry=quarr*'
run suggest quarry.assay --topic quarry
run suggest quarry.assay --list --review
run suggest quarry.assay --speech
run suggest quarry.assay quarry.txt
run verify quarry.assay
