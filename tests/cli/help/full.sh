# What is only printed is checked to have arrived, too.
test -c /dev/full || { echo "no /dev/full" >&2; exit 77; }
sejajar help >/dev/full
echo "status $?"
sejajar lexicon rumah >/dev/full
echo "status $?"
(sleep 0.2; sejajar help align; echo "status $?" >status) | true
cat status
