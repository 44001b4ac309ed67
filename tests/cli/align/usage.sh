# Wrong usage: one line each, status 2.
try() { sejajar align "$@"; test $? -eq 2 || echo "status $?"; }
try
try one
try one two three
try --fromat tsv a b
try --format csv a b
try --format tsvv a b
try --columns id,scores a b
try --columns= a b
try --header=yes a b
try --min-score high a b
try --threads -1 a b
try -x a b
try a b -o
try --format
try --format beads --columns id a b
try --format jsonl --header a b
try -s --newlines wrapped a b
