# A model that is missing or damaged.
sejajar lexicon --model missing rumah
mkdir broken
cp "$ROOT"/models/id-en/* broken
printf 'x' >>broken/lexicon.bin
sejajar lexicon --model broken rumah
head -c 1000 "$ROOT/models/id-en/lexicon.bin" >broken/lexicon.bin
sejajar lexicon --model broken rumah
: >broken/lexicon.bin
sejajar lexicon --model broken rumah
cp "$ROOT/models/id-en/lexicon.bin" broken
echo 'shape many' >broken/parameters.txt
sejajar align --model broken "$ROOT/corpus/law_springs/id.txt" "$ROOT/corpus/law_springs/en.txt"
