# One process owns a project for writing; another is refused at once and told who does. Reading goes on.
take_sample
mkfifo pipe
"$cli" import sample.assay pipe --title "Held open" >out 2>err &
pid=$!
exec 9>pipe
printf 'one line' >&9
seed=200
refused() {
    run "$@" | sed "s/process $pid on $(uname -n)/process PID on HOST/; s|$PWD/||"
}
refused undo sample.assay
refused annotate sample.assay /dev/null
refused compact sample.assay
run list sample.assay claims --count
run verify sample.assay | tail -1
exec 9>&-
wait $pid
echo "the first: exit $?"
cat out err
run list sample.assay documents --count
