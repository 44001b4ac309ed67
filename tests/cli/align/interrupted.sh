# A batch that is stopped leaves whole files only.
for k in $(seq 4000); do
    printf '%s\t%s\t%s\n' "$ROOT/corpus/law_springs/id.txt" "$ROOT/corpus/law_springs/en.txt" "out$k"
done >jobs
sejajar align --batch jobs --threads 2 &
sleep 0.5
kill -TERM $!
{ wait $!; } 2>/dev/null
echo "status $?"
ls -A | grep -c part
cat out* 2>/dev/null | cut -f3 | grep -vc '^[01]\.[0-9][0-9][0-9][0-9]$'
true
# What words are learned from goes, too.
mkdir folder
TMPDIR="$PWD/folder" sejajar align --model none --batch jobs --threads 2 &
sleep 1
kill -TERM $!
{ wait $!; } 2>/dev/null
echo "status $?"
ls folder
