cat >quarry.txt <<'TEXT'
The quarry at Tolm

In an interview with Radio Sever on May 18, 2021, Dana Orlik said that the guards had beaten her brother. Governor Pavel Brandt denied that anybody was beaten.

According to the Harbour Union, Mira Stell, who runs the canteen, can be heard saying that three men had been taken away. Two men reportedly left the town at night.

The dam was rebuilt in 1970.
TEXT
run suggest quarry.txt
run suggest quarry.txt --format jsonl --min 0.8
run suggest quarry.txt --nested --min 0.5
printf '%s\n' '{"doc_id": "a", "text": "Dana Orlik said that it rained."}' '' '{"doc_id": 7, "text": "“It rained,” Orlik said."}' >two.jsonl
run suggest two.jsonl --format jsonl --threads 2
run suggest two.jsonl quarry.txt --min 0.85
printf '%s\n' '{"doc_id": "a", "text": "It rained."}' '{"text": "It rained."}' >wrong.jsonl
run suggest wrong.jsonl
run suggest nothere.txt
run suggest quarry.txt --format csv
run suggest quarry.txt --review
run suggest quarry.txt --language xx
run suggest quarry.txt --min 2
run suggest --help

# A lexicon or model that is wrong is named, with its line, and the rest works on.
cp -r "$ASSAY_DATA" data
printf 'says\tsay\tnonsense\textra\n' >>data/lexicons/en/hedges.tsv
head -c 1000 data/models/en.model >short.model
mv short.model data/models/en.model
ASSAY_DATA=data
run suggest two.jsonl
