# The words of a source that name an internal actor are withheld as the actor is: in quotes, around them, in the appendix.
run new n.assay --title "The port"
printf 'The port burned. Lin Okafor said that the port burned on May 3. A spokesman said no. Lin said the port was safe.\n' > report.txt
quietly import n.assay report.txt
quietly annotate n.assay - <<'LINES'
{"kind": "actor", "name": "A spokesman"}
{"kind": "actor", "name": "Lin Okafor", "visibility": "internal", "note": "Met in secret."}
{"kind": "attribution", "claim": {"statement": "The port burned on May 3."}, "document": "report", "speaker": "Lin Okafor", "quote": "said that the port burned on May 3", "mention": {"quote": "Lin Okafor"}}
{"kind": "attribution", "claim": {"statement": "The port was safe."}, "document": "report", "speaker": "A spokesman", "quote": "A spokesman said no"}
LINES
run list n.assay attributions --columns who-says,quote,context
run list n.assay passages
for format in table csv tsv markdown html json; do
    for rows in claims attributions occasions documents actors passages; do
        "$cli" list n.assay $rows --format $format 2>&1 | grep -i -c okafor
    done
done | sort | uniq -c
"$cli" list n.assay attributions --format html | grep -o '[^>]*withheld[^<]*'
run list n.assay passages --count
run list n.assay passages --internal
run actors n.assay list
run actors n.assay list --internal
actor=$("$cli" dump n.assay | sed -n 's/^{"kind":"actor","uid":"\([^"]*\)".*"visibility":"internal".*/\1/p')
run show n.assay "$actor" --json
run show n.assay "$actor"
passage=$("$cli" dump n.assay | sed -n 's/^{"kind":"passage","uid":"\([^"]*\)".*"quote":"said that.*/\1/p')
run show n.assay "$passage" --json
run show n.assay "$passage"
quietly annotate n.assay - <<'LINES'
{"kind": "claim", "statement": "The port burned on May 3.", "note": "Ask again.", "note_visibility": "internal"}
LINES
run show n.assay "The port burned on May 3." --json
run show n.assay "The port burned on May 3." --json --internal
# Rows, count, facets and card agree on a claim that rests on an internal document alone.
quietly annotate n.assay - <<'LINES'
{"kind": "claim", "statement": "The quay held.", "topics": ["quay"]}
{"kind": "document", "title": "report", "visibility": "internal"}
LINES
run list n.assay claims
run list n.assay claims --count
run list n.assay claims --facet type,topic
run list n.assay claims --filter burned --count
run show n.assay "The port burned on May 3."
run show n.assay report --text
run list n.assay claims --count --internal
# Who could be taken for one another, and what was perhaps meant, names nobody internal either.
run new l.assay --title "The ferry"
quietly annotate l.assay - <<'LINES'
{"kind": "actor", "name": "Anna Prosek"}
{"kind": "actor", "name": "Ana Prosek", "visibility": "internal"}
{"kind": "actor", "name": "Boris Leland", "names": [{"text": "Jonas Verhoeven", "visibility": "internal"}]}
{"kind": "actor", "name": "Jonas Verhoevan"}
{"kind": "actor", "name": "Ferry pilot"}
{"kind": "actor", "name": "Ferry Pilot", "visibility": "internal"}
{"kind": "claim", "statement": "The ferry sank."}
LINES
run actors l.assay lookalikes
run actors l.assay lookalikes --internal
run actors l.assay lookalikes --json
run show l.assay "Ana Prosekk"
run show l.assay "Ana Prosekk" --internal
run show l.assay 018b
run show l.assay 018b --internal
# Who was merged into somebody internal is internal too.
run actors l.assay merge "Boris Leland" "Ana Prosek"
merged=$("$cli" dump l.assay | sed -n 's/^{"kind":"actor","uid":"\([^"]*\)".*"merged_into":"[^"].*/\1/p')
run show l.assay "$merged"
run list l.assay actors --filter Leland --count
# A name that somebody bears openly, in whatever case, and a role that is said of many withhold no words.
run new r.assay --title "The road"
printf 'Mammadov said the road was open. A soldier said no. Old Crane said nothing.\n' > road.txt
quietly import r.assay road.txt
quietly annotate r.assay - <<'LINES'
{"kind": "actor", "name": "Mammadov"}
{"kind": "actor", "name": "MAMMADOV", "visibility": "internal"}
{"kind": "actor", "names": [{"text": "Old Crane"}, {"text": "A soldier", "type": "role"}], "visibility": "internal"}
{"kind": "attribution", "claim": {"statement": "The road was open."}, "document": "road", "quote": "Mammadov said the road was open"}
{"kind": "attribution", "claim": {"statement": "The road was closed."}, "document": "road", "quote": "A soldier said no"}
{"kind": "attribution", "claim": {"statement": "The road was quiet."}, "document": "road", "quote": "Old Crane said nothing"}
LINES
run list r.assay attributions --columns claim,quote
