# A signal in the middle of an import: the first file is read and in the transaction, the second is a pipe that
# nobody ends. Nothing is left behind.
take_sample
printf 'Read already.\n' >one.txt
before=$(facts sample.assay)
for signal in INT TERM; do
    rm -f pipe
    mkfifo pipe
    # A job in the background would ignore SIGINT; so it is started by a shell that does not.
    env --default-signal=INT,TERM "$cli" import sample.assay one.txt pipe >out 2>err &
    pid=$!
    exec 9>pipe
    printf 'half' >&9
    kill -$signal $pid
    wait $pid
    echo "exit $?"
    exec 9>&-
    cat out
    cat err
    [ "$before" = "$(facts sample.assay)" ] && echo unchanged
done
run verify sample.assay
quietly import sample.assay one.txt
rm -f pipe
mkfifo pipe
env --default-signal=INT,TERM "$cli" annotate sample.assay pipe >out 2>err &
pid=$!
exec 9>pipe
printf '{"kind": "side", "name": "X"}\n{"kind": "side"' >&9
kill -TERM $pid
wait $pid
echo "exit $?"
exec 9>&-
cat err
run list sample.assay documents --count
