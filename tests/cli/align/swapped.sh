# The English text named first.
cd "$ROOT/corpus/law_springs"
sejajar align en.txt id.txt
