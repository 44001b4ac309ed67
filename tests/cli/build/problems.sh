# A document that cannot be read does not harm the others; the status tells, unless it is not to.
printf 'Kami pulang ke rumah.\n' >a.id
printf 'We went home.\n' >a.en
printf 'Caf\351\n' >b.id
printf 'Cafe\n' >b.en
printf 'a.id\ta.en\t0.9\nb.id\tb.en\nc.id\tc.en\n\td.en\t\tno partner\t\n' >pairs.tsv
sejajar build -s --manifest pairs.tsv -o corpus.tsv
echo "status $?"
cut -f 1-3,5- corpus.tsv
grep -o '"fate":"[^"]*","reason":"[^"]*"' corpus.report.json
cat corpus.report.txt
sejajar build -s --quiet --lenient --manifest pairs.tsv -o corpus.tsv
echo "status $?"
ls -A
