# Words of one's own help to align; parts made without them are not taken up.
mkdir a b
printf '%s\n' 'Splanik kroncah di pasar.' >a/one
printf '%s\n' 'The quandle fleers.' 'A gruntled wombadge is sarded.' >b/one
printf 'a/one\tb/one\n' >pairs.tsv
printf 'splanik\twombadge\nkroncah\tgruntled\n' >words.tsv
build() {
    sejajar build -s --quiet --manifest pairs.tsv --min-score 0 --rules score -o corpus.tsv "$@"
    cut -f1,2 corpus.tsv
    rm corpus.*
}
echo without && build
echo with && build --lexicon words.tsv
sejajar build -s --quiet --manifest pairs.tsv --min-score 0 --rules score --parts parts --shard 1/1
echo resumed && build --parts parts --resume --lexicon words.tsv
sejajar build --manifest pairs.tsv -o words.tsv --lexicon words.tsv; echo "status $?"
sejajar build --manifest - -o corpus.tsv --lexicon - <words.tsv; echo "status $?"
