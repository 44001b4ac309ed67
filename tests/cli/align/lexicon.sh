# Words of the user's own, beside the model and without one; what is no such list is named.
printf '%s\n' 'Splanik kroncah di pasar.' >id
printf '%s\n' 'The quandle fleers.' 'A gruntled wombadge is sarded.' >en
printf 'splanik\twombadge\tn\nkroncah\tgruntled\n' >words.tsv
gzip -k words.tsv
for options in "--model none" "--model none --lexicon words.tsv" "--lexicon words.tsv.gz" "--lexicon -"; do
    sejajar align -s --columns id_index,en_index $options id en <words.tsv
done
printf 'rumah\thouse\nkapal ship\n' >broken
sejajar align --lexicon broken id en; echo "status $?"
sejajar align --lexicon /dev/null id en; echo "status $?"
sejajar align --lexicon none.tsv id en; echo "status $?"
sejajar align --lexicon words.tsv -o words.tsv id en; echo "status $?"
sejajar align --lexicon - - en; echo "status $?"
sejajar align --lexicon - --stream; echo "status $?"
printf '{"key":1,"id":"Splanik kroncah.","en":"Gruntled wombadge."}\n' |
    sejajar align --stream --lexicon words.tsv --columns id,en,key
