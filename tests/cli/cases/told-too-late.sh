# A change that was made and could not be told of: the code says that something failed, stderr that it is kept.
take_sample
seed=$((seed + 1))
ASSAY_UID_SEED=$seed "$cli" tags sample.assay add Foo >/dev/full
echo "exit $?"
run tags sample.assay list
ASSAY_UID_SEED=$seed "$cli" history sample.assay >/dev/full
echo "exit $?"
run undo sample.assay
# Nothing was done, so nothing of the kind is said.
ASSAY_UID_SEED=$seed "$cli" tags sample.assay rename Nothing Bar >/dev/full
echo "exit $?"
