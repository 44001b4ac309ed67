# A reader that leaves early; a disk that is full; a standard output that is not there.
test -c /dev/full || { echo "no /dev/full" >&2; exit 77; }
line='{"key":"k","id":"Kami makan nasi.","en":"We eat rice."}'
for k in $(seq 2000); do echo "$line"; done >documents
{ sejajar align --stream --threads 4 <documents; echo "status $?" >status; } | head -n 1 | cut -f4
cat status
sejajar align --stream <documents >/dev/full
echo "status $?"
sejajar align --stream <documents >&-
echo "status $?"
