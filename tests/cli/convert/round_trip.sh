# What align writes goes through every format that holds all of it and comes back the same.
printf '%s\n' 'Kucing itu tidur di atas kursi.' 'Hujan & badai turun sejak pagi.' >id
printf '%s\n' 'The cat is sleeping on the chair.' 'It has been "raining" & storming since morning.' >en
sejajar align -s --header --columns id,en,score,shape --key k -o pairs.tsv id en
for format in tsv jsonl hf tmx; do
    sejajar convert pairs.tsv --to $format -o there.$format.gz
    sejajar convert --from $format there.$format.gz --to tsv | cmp - pairs.tsv && echo "$format is the same"
done
sejajar convert pairs.tsv -o there.xml
sejajar convert there.xml --to tsv --header no | cut -f1,2
sejajar convert pairs.tsv --to moses -o there.zst
sejajar convert there.id.zst there.en.zst --to jsonl
ls -A | grep -v '^\.bin'
