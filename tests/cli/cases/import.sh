quietly new harbour.assay --title "The harbour fire"
printf 'Harbour report\n\nThe crane fell at noon. Nobody was hurt, the port said.\n' >report.txt
printf '# Notes\n\nThe crew "saw smoke" before noon.\n' >notes.md
run import harbour.assay report.txt notes.md --published "May 18, 2022" --publisher "Harbour Gazette"
run import harbour.assay report.txt
run history harbour.assay
run show harbour.assay report
"$cli" show harbour.assay report --text | cmp - report.txt && echo "its own bytes"
"$cli" show harbour.assay "Notes" --bytes | cmp - notes.md && echo "its own bytes"
echo '{"kind": "actor", "name": "Port authority", "type": "body"}
{"kind": "attribution", "claim": {"statement": "Nobody was hurt."}, "document": "report", "quote": "Nobody was hurt", "speaker": "Port authority", "cue": "said"}
{"kind": "attribution", "claim": {"statement": "The crane fell at noon."}, "document": "report", "quote": "The crane fell at noon."}' >lines.jsonl
run annotate harbour.assay lines.jsonl
printf 'Harbour report\n\nFirst published at one.\n\nThe crane fell just before noon. Nobody was hurt, the port said. Nobody was hurt.\n' >report2.txt
run import harbour.assay report2.txt --version-of report
run list harbour.assay passages --filter state:ambiguous,lost --columns quote,state --format tsv
run list harbour.assay passages --columns quote,state --format tsv
uid() { "$cli" list harbour.assay passages --filter "$1" --format json --columns quote | sed -n 's/.*"uid": *"\([^"]*\)".*/\1/p'; }
run show harbour.assay "$(uid state:lost)"
run show harbour.assay "$(uid state:ambiguous)"
run undo harbour.assay
run list harbour.assay passages --filter state:ambiguous,lost --count
printf 'From a pipe.\n' >pipe.txt
run import harbour.assay - --title "Piped" --as plain --json <pipe.txt
run import harbour.assay report.txt nothere.txt
run import harbour.assay dir-that-is-not
mkdir folder
run import harbour.assay folder
run import harbour.assay harbour.assay
run import harbour.assay report.txt notes.md --title "Two"
run import harbour.assay report.txt --publisher "The Harbour Post"
run import harbour.assay report.txt --as pdf
run import harbour.assay report.txt --type letter
run import harbour.assay report2.txt --published "Juli 45"
run import harbour.assay report2.txt --version-of raport
run list harbour.assay documents --count
run import harbour.assay report2.txt --language "in English"
run import harbour.assay report2.txt --language en_US
