# Wrong usage.
sejajar convert a.tsv || echo $?
sejajar convert a.tsv -o out.txt || echo $?
sejajar convert a.tsv --to tmxx || echo $?
sejajar convert a.tsv --to moses || echo $?
sejajar convert --from moses a.id --to tsv || echo $?
sejajar convert a b c --to tsv || echo $?
sejajar convert a.tsv --to jsonl --header yes || echo $?
sejajar convert - - --to jsonl || echo $?
