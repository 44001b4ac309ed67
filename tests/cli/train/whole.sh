# A model that cannot be written whole: the old one stays as it was, and no new one appears.
awk -f "$ROOT/tests/cli/train/pairs.awk" >pairs.tsv
(ulimit -f 0; sejajar help --names >/dev/null) 2>/dev/null || { echo "gcc's thread sanitizer does not start so" >&2; exit 77; }
sejajar train --quiet -o model pairs.tsv
cat model/* >before
(ulimit -f 1; sejajar train --quiet -o model pairs.tsv pairs.tsv) || echo "status $?"
(ulimit -f 1; sejajar train --quiet -o other pairs.tsv) || echo "status $?"
cat model/* | cmp - before && ls -A model
test -e other || echo "no other model"
