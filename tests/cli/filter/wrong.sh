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
