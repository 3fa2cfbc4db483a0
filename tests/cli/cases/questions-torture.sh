# The separate allegations of torture, each with its occasion, and the answer at second hand.
take_sample
claims() { run list sample.assay claims --columns claim --format tsv --filter "$1"; }
attributions() { run list sample.assay attributions --count --filter "$1"; }
claims topic:torture
attributions topic:torture
claims 'topic:torture speaker:Asgarov stance:asserts'
claims 'topic:torture speaker:Asgarov venue:"Al Jazeera"'
attributions 'topic:torture speaker:Asgarov venue:"Al Jazeera"'
claims 'topic:torture speaker:Asgarov said:2020'
attributions 'topic:torture speaker:Asgarov said:2020'
claims 'topic:torture speaker:Babayan stance:denies basis:was-told cites:ICRC'
attributions 'topic:torture speaker:Babayan stance:denies basis:was-told cites:ICRC'
claims '"no trace" speaker:Babayan stance:asserts basis:was-told cites:ICRC'
attributions '"no trace" speaker:Babayan stance:asserts basis:was-told cites:ICRC'
claims speaker:ICRC
claims 'topic:torture contested:yes'
run list sample.assay attributions --columns who-says,stance,basis,cites,said,venue --format tsv --filter 'topic:torture speaker:Babayan doc:"The Kalbajar incident of 2014"'
