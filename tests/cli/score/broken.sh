# What is no pair is reported, with its line, and left out; the rest goes on.
printf 'Kami pulang.\tWe went home.\nsatu kolom\n\nIa tidur.\tHe slept.\n' | sejajar score --pairs | cut -f1,2
printf 'Kami pulang.\tWe went home.\nsatu kolom\n' >pairs.tsv
sejajar score --pairs pairs.tsv >/dev/null; echo "status $?"
printf 'Kami pulang.\tWe \377 went home.\n' | sejajar score --pairs; echo "status $?"
: >empty.tsv
sejajar score --pairs empty.tsv -o out.tsv; echo "status $?"; ls
gzip -c pairs.tsv | head -c 30 | sejajar score --pairs; echo "status $?"
sejajar score --pairs missing.tsv; echo "status $?"
sejajar score --pairs a b; echo "status $?"
mkdir old
cp "$ROOT"/models/id-en/lexicon.bin "$ROOT"/models/id-en/parameters.txt old
sejajar score --pairs --model old pairs.tsv; echo "status $?"
cp "$ROOT"/models/id-en/fidelity.txt old
echo 'id_names 0:1' >>old/fidelity.txt
sejajar score --pairs --model old pairs.tsv; echo "status $?"
sed -i '/^en_names/d; $d' old/fidelity.txt
sejajar score --pairs --model old pairs.tsv; echo "status $?"
printf 'Kami pulang.\t\n' | sejajar score --pairs
printf '\t\nKami pulang.\t\n \tWe went home.\n' | sejajar score --pairs --explain
