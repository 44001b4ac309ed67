# What cannot be done.
printf 'Satu.\tOne.\nDua.\n' >short.tsv
sejajar filter short.tsv || echo $?
printf '' | sejajar filter || echo $?
printf 'Satu.\tSatu\377.\n' >bytes.tsv; sejajar filter bytes.tsv || echo $?
printf 'x\thttps://contoh.example/ada\n' | sejajar filter --drop all -o none.tsv || echo $?
ls none.tsv
sejajar filter --drop lenght short.tsv || echo $?
sejajar filter --rejected x short.tsv || echo $?
sejajar filter --rules url --drop score short.tsv || echo $?
sejajar filter --max-ratio 0.5 short.tsv || echo $?
sejajar filter a b || echo $?
sejajar filter --min-score 2 short.tsv || echo $?
sejajar filter --list-rules
# One name for two outputs.
printf 'Hujan turun.\tIt rained.\n' >one.tsv
sejajar filter --drop all --rejected two.tsv -o two.tsv one.tsv; echo "status $?"
sejajar filter --report two.tsv -o two.tsv one.tsv; echo "status $?"
test ! -e two.tsv
# Pairs in another format are no table: one message, not one a line.
printf '{"id":"Hujan.","en":"Rain."}\n{"id":"Satu.","en":"One."}\n' >pairs.jsonl
sejajar convert pairs.jsonl -o pairs.tmx
for file in pairs.jsonl pairs.tmx; do
    sejajar filter $file; echo "status $?"
    sejajar score --pairs $file; echo "status $?"
done
# Nothing but rows without columns: nothing is written.
yes 'satu kolom' | head -n 12 >bad.tsv
sejajar filter bad.tsv -o none.tsv; echo "status $?"
sejajar score --pairs bad.tsv -o none.tsv; echo "status $?"
test ! -e none.tsv
