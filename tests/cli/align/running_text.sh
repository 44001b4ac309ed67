# Running text of the corpus: as many pairs as there can be, and in both formats the same.
cd "$ROOT/corpus/news_harbour"
sejajar align id.txt en.txt >"$TMPDIR/tsv"
sejajar align --format beads id.txt en.txt | grep -vc '\[\]' >"$TMPDIR/count"
test "$(wc -l <"$TMPDIR/tsv")" -eq "$(cat "$TMPDIR/count")" && echo same
cut -f1,2 "$TMPDIR/tsv" | head -1
