# Two English texts: a warning, as one cannot be sure; two that have nothing in common.
cd "$ROOT/corpus"
sejajar align --format beads law_springs/en.txt story_clock/en.txt >"$TMPDIR/beads"
echo "status $?"
sejajar align --columns shape law_springs/id.txt story_clock/en.txt >"$TMPDIR/pairs"
true
