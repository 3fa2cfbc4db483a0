take_sample
for file in table.txt table.csv table.tsv table.md table.html table.xlsx table.jsonld table.json; do
    run export sample.assay -o $file --template fact-check
    cp $file again
    quietly export sample.assay -o $file --template fact-check
    cmp $file again && echo "the same bytes"
done
run export sample.assay claims -o rows.csv --filter 'topic:reconnaissance' --columns claim,topics --order happened
cat rows.csv
run export sample.assay -o rows.docx --template fact-check
run export sample.assay -o rows.csv --filter 'topik:x'
cat rows.csv | wc -l
run export sample.assay -o nowhere/rows.csv
mkdir folder
run export sample.assay -o folder --format csv
run export sample.assay -o sample.assay --format csv
run new other.assay
run export sample.assay -o other.assay --format csv
run export sample.assay -o other.assay.lock --format csv
run list other.assay claims --count
rm other.assay*
run export sample.assay claims -o - --format csv --filter 'topic:reconnaissance' --columns type --limit 1
run list sample.assay claims --limit -1
run list sample.assay claims --limit 99999999999999999999
run export sample.assay --template fact-check
ls | grep -v 'table\|sample'
run list sample.assay claims --filter 'topic:reconnaissance hedge:possibility' --format json --columns claim,topics,about
run list sample.assay claims --facet stance,topic --filter 'speaker:Babayan'
run list sample.assay claims --facet stance --filter 'speaker:Babayan' --format json
run list sample.assay claims --facet stanze
