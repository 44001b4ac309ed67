# The table, what was left out and the report appear together or not at all.
test -c /dev/full || { echo "no /dev/full" >&2; exit 77; }
printf 'Kami makan nasi.\tWe eat rice.\nHujan turun.\t\n' >pairs
sejajar filter --drop all pairs -o /dev/full --rejected rejected --report report || echo "status $?"
sejajar filter --drop all pairs -o out --rejected /dev/full --report report || echo "status $?"
sejajar filter --drop all pairs -o out --rejected rejected --report missing/report || echo "status $?"
ls
sejajar filter --drop all --quiet pairs -o out --rejected rejected --report report
ls
cat report
