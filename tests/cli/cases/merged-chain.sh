# Somebody merged into somebody who was merged in turn stands under the name of who they are now.
run new p.assay --title "The mill"
printf 'The mill burned, J. Lund said. The mill stood empty, Jon Lund said.\n' > mill.txt
quietly import p.assay mill.txt
quietly annotate p.assay - <<'LINES'
{"kind": "side", "name": "Owners"}
{"kind": "actor", "name": "Jonas Lund", "sides": [{"side": "Owners"}]}
{"kind": "actor", "key": "jon", "name": "Jon Lund", "merged_into": "Jonas Lund"}
{"kind": "actor", "key": "j", "name": "J. Lund", "merged_into": "@jon"}
{"kind": "attribution", "claim": {"statement": "The mill burned."}, "document": "mill", "quote": "The mill burned", "speaker": "@j"}
{"kind": "attribution", "claim": {"statement": "The mill stood empty."}, "document": "mill", "quote": "The mill stood empty", "speaker": "@jon"}
LINES
run list p.assay attributions --group speaker --columns claim
run list p.assay attributions --group side --columns claim
run list p.assay claims --group speaker --columns claim
run list p.assay claims --filter 'speaker:"J. Lund"' --count
# Two who speak together are not one who passes on what the other said.
quietly annotate p.assay - <<'LINES'
{"kind": "actor", "name": "Miller"}
{"kind": "attribution", "claim": "The mill burned.", "document": "mill", "quote": "The mill burned", "speakers": ["Miller", "Jonas Lund"], "jointly": true}
{"kind": "attribution", "claim": "The mill burned.", "document": "mill", "quote": "The mill burned", "chain": [{"speaker": "Miller"}, {"speaker": "Jonas Lund"}]}
{"kind": "relation", "from": "The mill burned.", "to": "The mill stood empty.", "type": "contradicts"}
LINES
run list p.assay claims --columns claim,rebuttals
