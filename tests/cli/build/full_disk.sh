# A full disk, and one that cannot be written to: a line that says so, and no file.
mkdir small
mount -t tmpfs -o size=40k none small 2>/dev/null || { echo "no right to mount" >&2; exit 77; }
trap 'umount small' EXIT
for k in $(seq 400); do
    printf '%s\t%s\n' "$ROOT/corpus/story_clock/id.txt" "$ROOT/corpus/story_clock/en.txt"
done >pairs.tsv
sejajar build --quiet --drop none --threads 1 --manifest pairs.tsv -o small/corpus.tsv
echo "status $?"
ls small
sejajar build --quiet --drop none --manifest pairs.tsv --parts parts -o small/corpus.tsv
echo "status $?"
ls small
rm -r small/*
mount -o remount,ro small
sejajar build --quiet --manifest pairs.tsv -o small/corpus.tsv
echo "status $?"
sejajar build --quiet --manifest pairs.tsv --parts parts -o small/corpus.tsv
echo "status $?"
ls -A small
