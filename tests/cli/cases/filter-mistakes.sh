take_sample
try() { run list sample.assay claims --filter "$1" --count; }
try 'speker:Asgarov'
try 'topic:torture speker:Asgarov'
try 'stance:asserst'
try 'stance:'
try 'speaker:"Asgarov'
try '(topic:torture'
try 'topic:torture)'
try '[speaker:Asgarov'
try 'OR topic:torture'
try 'topic:torture OR'
try 'said:32-13-2014'
try 'said:2020..2014'
try 'sources:>=many'
try 'contested:maybe'
try 'reliability:>=Z'
try 'NOT'
try 'stance:>asserts'
try 'speaker:Asgrov'
try 'topic:tortur'
run list sample.assay claim
run list sample.assay
run list sample.assay claims --columns clam
run list sample.assay claims --order happend
run list sample.assay claims --format exel
run list sample.assay claims --group sid
run list sample.assay claims --view "No such view"
run list sample.assay claims --template "No such template"
run list sample.assay claims --as-of someday
run list sample.assay claims --limit many
run list sample.assay documents --format claimreview
