# What is no project, or none that can be opened: said at once, exit code 4, and nothing is touched.
run list nothere.assay claims
printf 'A text, not a project.\n' >text.assay
run list text.assay claims
run import text.assay text.assay
: >empty.assay
run list empty.assay claims
mkdir folder.assay
run list folder.assay claims
take_sample
cp sample.assay other.assay
# application_id and user_version stand at bytes 68 and 60 of a SQLite file, big-endian.
printf '\0\0\0\7' | dd of=other.assay bs=1 seek=68 conv=notrunc 2>/dev/null
run list other.assay claims --count
cp sample.assay newer.assay
printf '\0\0\17\240' | dd of=newer.assay bs=1 seek=60 conv=notrunc 2>/dev/null
# Reading goes on where the newer version says that older ones can; writing never does.
run list newer.assay claims --count
run undo newer.assay
head -c 100000 sample.assay >short.assay
run list short.assay claims --count | sed 's/[0-9][0-9]* pages/N pages/'
run verify short.assay | tail -3
cp sample.assay over.assay
head -c 65536 /dev/zero | tr '\0' 'x' | dd of=over.assay bs=4096 seek=2 conv=notrunc 2>/dev/null
run verify over.assay | head -4
cp sample.assay broken.assay
# One letter of a quote in the file is changed where it stands as text.
sed -i 's/relatives’ graves/relatives’ gravez/g' broken.assay
run verify broken.assay
