# Tables and pairs in other encodings, of any size.
printf 'Harga “kopi” naik €5.\tThe price of “coffee” rose by €5.\n' >utf8.tsv
iconv -t cp1252 utf8.tsv >cp1252.tsv
iconv -t utf-16 utf8.tsv >utf16.tsv
iconv -t utf-16le utf8.tsv >unmarked.tsv
for command in "score --pairs" "filter --quiet" "convert --from tsv --to jsonl -o -"; do
    sejajar $command utf8.tsv >wanted
    for name in utf8 cp1252 utf16 unmarked; do
        sejajar $command --encoding auto $name.tsv | cmp - wanted
    done
    sejajar $command --encoding windows-1252 <cp1252.tsv | cmp - wanted
    sejajar $command cp1252.tsv && echo "taken for UTF-8"
    sejajar $command --encoding us-ascii utf8.tsv && echo "taken for ASCII"
done
cat wanted
cut -f1 cp1252.tsv >kopi.id
cut -f2 cp1252.tsv >kopi.en
sejajar convert --encoding auto kopi.id kopi.en --to jsonl -o - | cmp - wanted
# XML knows better; names that are none.
sejajar convert utf8.tsv -o a.tmx && sejajar convert --encoding auto a.tmx -o b.tsv
echo "status $?"
sejajar filter --encoding klingon utf8.tsv
echo "status $?"
