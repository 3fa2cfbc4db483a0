# Without --internal no card shows what is marked internal, or what belongs to it; it says how much is left out.
run new p.assay --title "The bridge"
printf 'The bridge was mined, the guard said.\n' > secret.txt
printf 'The bridge was mined, a driver said.\n' > open.txt
quietly import p.assay secret.txt open.txt
quietly annotate p.assay - <<'LINES'
{"kind": "project", "note": "The guard's brother drove."}
{"kind": "actor", "name": "Guard Nineteen", "visibility": "internal"}
{"kind": "actor", "name": "A driver", "names": [{"text": "Drew Hale", "visibility": "internal"}]}
{"kind": "document", "title": "secret", "visibility": "internal"}
{"kind": "passage", "key": "words", "quote": "a driver said", "document": "open", "visibility": "internal"}
{"kind": "passage", "key": "guard", "quote": "the guard said", "document": "secret"}
{"kind": "translation", "passage": "@words", "language": "de", "text": "sagte ein Fahrer"}
{"kind": "attribution", "claim": {"statement": "The bridge was mined."}, "document": "secret", "quote": "The bridge was mined", "speaker": "Guard Nineteen", "stance": "denies-in-part", "scope": "as the guard saw it"}
{"kind": "attribution", "claim": "The bridge was mined.", "document": "open", "quote": "The bridge was mined", "speaker": "A driver"}
{"kind": "dismissal", "document": "secret", "source": "the guard", "quote": "the guard said"}
LINES
# The uid of the nth thing of a kind, and its card with and without.
uid_of() { "$cli" dump p.assay | sed -n "s/^{\"kind\":\"$1\",\"uid\":\"\([^\"]*\)\".*/\1/p" | sed -n "${2:-1}p"; }
both() { run show p.assay "$1"; run show p.assay "$1" --internal; }
# The project's own uid stands in no dump.
project=$("$cli" show p.assay 018bcfe5-6801 2>&1 | sed -n 's/^ *\([0-9a-f-]*\)  project .*/\1/p')
both "$project"
for kind in text_version translation dismissal; do both "$(uid_of $kind)"; done
both "Guard Nineteen"
both "A driver"
both secret
for kind in name passage attribution occasion; do
    for n in 1 2 3 4; do
        uid=$(uid_of $kind $n)
        [ -z "$uid" ] || run show p.assay "$uid"
    done
done
run show p.assay "The bridge was mined."
