# Each mistake names file, line and column where there is one; nothing is applied.
take_sample
before=$(facts sample.assay)
try() {
    printf '%s\n' "$@" >lines.jsonl
    cat lines.jsonl
    run annotate sample.assay lines.jsonl
}
good='{"kind": "side", "name": "Somebody else"}'
try "$good" '{"kind": "claim", "statement": "A comma is missing" "type": "fact"}'
try "$good" '{"kind": "claim", "statement": "Not closed'
try '[1, 2]'
try '{"kind": "clam", "statement": "A slip"}'
try '{"statement": "No kind"}'
try '{"kind": "claim", "statement": "Unknown field", "topcs": ["x"]}'
try '{"kind": "claim", "statement": "Doubled", "statement": "Doubled"}'
try '{"kind": "claim", "statement": "Unknown value", "type": "fakt"}'
try '{"kind": "claim", "statement": "Wrong shape", "topics": {"a": 1}}'
try '{"kind": "claim", "statement": "No such person", "about": [{"actor": "Dilgam Asgrov", "role": "harmed"}]}'
try '{"kind": "claim", "statement": "No date", "happened": "31 June 2014"}'
try '{"kind": "claim", "statement": "No date", "happened": "when the moon was full"}'
try '{"kind": "claim", "statement": ""}'
try '{"kind": "assessment", "claim": "Asgarov murdered Tsakanyan.", "scheme": "admirality", "reviewer": "R. Ames", "values": {"credibility": "3"}}'
try '{"kind": "assessment", "claim": "Asgarov murdered Tsakanyan.", "scheme": "admiralty", "reviewer": "R. Ames", "values": {"credibility": "7"}}'
try '{"kind": "assessment", "claim": "Asgarov murdered Tsakanyan.", "scheme": "admiralty", "reviewer": "R. Ames", "values": {"credulity": "3"}}'
try '{"kind": "attribution", "claim": "Asgarov murdered Tsakanyan.", "document": "The Kalbajar incident of 2014", "quote": "words that stand nowhere in it"}'
try '{"kind": "attribution", "claim": "Asgarov murdered Tsakanyan.", "document": "The Kalbajar incident of 2014", "quote": "Asgarov"}'
try '{"kind": "attribution", "claim": "Asgarov murdered Tsakanyan.", "document": "The Kalbajar incident", "quote": "Asgarov"}'
try '{"kind": "attribution", "claim": "@nowhere", "document": "The Kalbajar incident of 2014"}'
try '{"kind": "document", "title": "Never imported"}'
try "$good" '{"kind": "actor", "name": "Somebody"}' '{"kind": "actor", "name": "Somebody else", "merged_into": "Somebody", "distinct_from": ["Somebody"]}'
printf '{"kind": "claim", "statement": "\xff\xfe"}\n' >lines.jsonl
run annotate sample.assay lines.jsonl
run annotate sample.assay nothere.jsonl
printf '%s\n' "$good" '{"kind": "sid"}' >lines.jsonl
run annotate sample.assay - <lines.jsonl
[ "$before" = "$(facts sample.assay)" ] && echo unchanged
run history sample.assay
