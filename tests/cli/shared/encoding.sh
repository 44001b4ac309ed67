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
# What is learned from and compared, too. An option of train counts for the files behind it.
awk 'BEGIN { for (k = 0; k < 300; k++) {
    id = "Kapal " k; en = "The ship " k
    for (n = k % 7; n > 0; n--) { id = id " dan “rumah” besar"; en = en " and the “big” house" }
    print id ".\t" en "."
} }' >utf8.tsv
printf 'café\tcafé\n' >words.tsv
iconv -t utf-16le utf8.tsv >utf16.tsv
sejajar train -o model -d words.tsv utf8.tsv
sejajar train -o named -d words.tsv --encoding utf-16le utf16.tsv
sejajar train -o auto --encoding auto -d words.tsv utf16.tsv
diff -r model named && diff -r model auto && echo "the same model"
iconv -t cp1252 utf8.tsv >cp1252.tsv
sejajar train -o none cp1252.tsv --encoding auto
head -n 9 cp1252.tsv | cut -f1 >id
head -n 9 cp1252.tsv | cut -f2 >en
sejajar align -s --encoding auto -f beads -o beads id en
printf 'id\ten\tbeads\n' >cases
sejajar tune --model model -o tuned --encoding windows-1252 cases | head -n 1
sejajar tune --model model -o none cases
iconv -t utf-16 beads >beads16
sejajar eval --encoding auto beads beads16 | head -n 1
sejajar eval beads beads16
mkdir splitter && cp "$ROOT"/models/id/abbreviations.txt splitter
tr '\n' ' ' <id >text
sejajar train-splitter --lang id -o splitter --encoding windows-1252 text id && ls splitter
sejajar train-splitter --lang id -o splitter text id
ls
