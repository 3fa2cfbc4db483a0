# A damaged search index is said to be the only thing that is damaged, and mended.
run new p.assay --title "The bridge"
seq 1 4000 | sed 's/.*/The bridge numbered & was mined and word& was said of it by guard&./' > long.txt
quietly import p.assay long.txt
sqlite3 p.assay "DELETE FROM search_segment_data WHERE id > 100" || echo "sqlite3 is missing"
run verify p.assay
run list p.assay passages --filter 'text:bridge'
run compact p.assay --derived
run verify p.assay
run list p.assay documents --filter 'text:bridge' --count
run compact p.assay --derived --history
