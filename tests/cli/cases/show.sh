take_sample
run show sample.assay "The men could not let the captive go since he would denounce them."
run show sample.assay "Ali Hasanov"
run show sample.assay "The Kalbajar incident of 2014"
"$cli" show sample.assay "The Kalbajar incident of 2014" --text | cmp - "$root/data/sample/sources/kalbajar-2014.txt" && echo "its own bytes"
run show sample.assay Karvachar
run show sample.assay admiralty
run show sample.assay "K. Osei" --json
run show sample.assay "No trace of torture was found on Asgarov and Guliyev." --internal
run show sample.assay "No such thing"
run show sample.assay "The Kalbajar incident of 2013"
run show sample.assay ffff
run show sample.assay 00000000-0000-7000-8000-000000000000
run show sample.assay "Ali Hasanov" --text
run show sample.assay "The Kalbajar incident of 2014" --text --version 7
run show sample.assay "The Kalbajar incident of 2014" --version 1
