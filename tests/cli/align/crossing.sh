# What stands elsewhere in the other text, asked for and not.
corpus="$ROOT"/corpus/guide_salt
cut -d: -f1,2 $corpus/gold.beads >gold
for options in "" --crossing; do
    sejajar align -s $options -f beads $corpus/id.sentences $corpus/en.sentences >beads
    sejajar eval gold beads
done
cut -d: -f1,2 beads | diff gold - && echo same
sejajar align --crossing --columns id_index,en_index,moved $corpus/id.txt $corpus/en.txt | sed -n 2,6p
sejajar align --crossing $corpus/id.txt $corpus/en.txt | cut -f4 | sort | uniq -c | sed 's/ *//'
echo '{"key":7,"id":["Kami pulang."],"en":["We went home."]}' | sejajar align --crossing --stream | cut -f1,2,4,5
sejajar align --crossing --format ladder id en; echo "status $?"
