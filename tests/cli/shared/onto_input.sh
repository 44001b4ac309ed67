# A result never replaces what it is made from, whatever name that has.
mkdir texts
printf 'Hujan turun.\n' >texts/a.id
printf 'It rained.\n' >texts/a.en
printf 'Hujan turun.\tIt rained.\n' >pairs.tsv
printf 'texts/a.id\n' >id.list
printf 'texts/a.en\n' >en.list
printf 'texts/a.id\ttexts/a.en\n' >manifest.tsv
printf '{"id":"Hujan turun.","en":"It rained."}\n' >documents.jsonl
ln -s a.en texts/link
ln texts/a.id texts/other
printf 'hujan\train\n' >words.id
printf 'hlm.\tA\n' >short
mkdir ../before && cp -r . ../before

try() {
    sejajar "$@" >printed || echo "status $?: $*"
    [ ! -s printed ] || cat printed
    rm printed
}

id=texts/a.id en=texts/a.en
try align $id $en -o ./texts/a.en
try align $id $en -o texts/link
try align $id $en -o texts/other
try align -f moses $id $en -o texts/a
try align -f html $id $en -o $en
try align $id $en -o new.tsv --dotplot $en
rm new.tsv
try score --from id $id $en -o $id
try split --lang id $id -o $id
try split --lang id --explain $id -o $id
try split --lang id -o $id <$id
try filter --quiet pairs.tsv -o pairs.tsv
try filter --quiet --drop all --rejected pairs.tsv pairs.tsv
try filter --quiet --report pairs.tsv pairs.tsv
try score --pairs pairs.tsv -o pairs.tsv
try convert pairs.tsv -o pairs.tsv
try convert $id $en --to moses -o texts/a
try match id.list en.list -o en.list
try build --manifest manifest.tsv -o manifest.tsv
try align --stream -o documents.jsonl <documents.jsonl

# Nor what else was named.
try align --lexicon words.id $id $en -o words.id
try align --lexicon words.id -f moses $id $en -o words
try align --id-abbreviations short $id $en -o short
try align --lexicon words.id $id $en -o new.tsv --dotplot words.id
rm new.tsv
try align --stream --lexicon words.id -o words.id <documents.jsonl
try align --batch manifest.tsv --lexicon words.id -o words.id
try score --from id --lexicon words.id $id $en -o words.id
try split --lang id --abbreviations short $id -o short
try build --manifest manifest.tsv --lexicon words.id -o words.id
try build --manifest manifest.tsv --en-abbreviations short -o short
printf '%s\t%s\twords.id\n' $id $en >../jobs.tsv
try align --batch ../jobs.tsv --lexicon words.id

# Of many jobs none may write what another reads; the others are done.
printf '%s\t%s\t%s\n' $id $en $en texts/x texts/y $id $id $en jobs.tsv $id $en new.tsv >jobs.tsv
cp jobs.tsv ../before
try align --batch jobs.tsv
rm new.tsv
printf '%s\t%s\n' $id $en $id $en >jobs.tsv
cp jobs.tsv ../before
try align --batch jobs.tsv -o jobs.tsv
try align --batch jobs.tsv -o $en
diff -r ../before . && echo unchanged
rm -r ../before ../jobs.tsv
