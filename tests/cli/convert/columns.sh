# Columns by name, as Bitextor has them, by number, and the other way round.
printf 'src_url\ttrg_url\tsrc_text\ttrg_text\tbifixer_score\nu\tv\tHujan turun.\tIt rained.\t0.5\n' >sent
sejajar convert --from tsv sent --to jsonl
tail -n 1 sent | sejajar convert --columns id=3,en=4 --to tsv
sejajar convert --from tsv sent --columns id=src_text,en=trg_text --to tmx | grep -c prop
printf 'It rained.\tHujan turun.\n' | sejajar convert --first en --to hf
printf 'id\ten\n' | sejajar convert --input-header no --to jsonl
printf 'Hujan turun.\tIt rained.\n' | sejajar convert --to tsv --header yes
sejajar convert --from tsv sent --columns id=teks --to jsonl
