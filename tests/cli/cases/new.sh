run new harbour.assay --title "The harbour fire"
run new harbour.assay --title "Again"
run new nowhere/harbour.assay --title "No folder"
run new plain.assay --language az --note "For the desk"
run stats harbour.assay
run list plain.assay claims --count
run history plain.assay
run new
run new x.assay --titel "Slip"
