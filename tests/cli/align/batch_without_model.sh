# Documents of a batch teach each other words: more of their beads are right than of each alone,
# whatever the number of threads.
for d in "$ROOT"/corpus/*/; do
    name=$(basename "$d")
    sejajar align -s --model none -f beads -o "alone.$name" "$d/id.sentences" "$d/en.sentences" 2>/dev/null
    cut -d: -f1,2 "$d/gold.beads" >"gold.$name"
    printf '%s\t%s\t%s\n' "$d/id.sentences" "$d/en.sentences" "together.$name"
done >jobs
sed 's/together/again/' jobs >jobs4
mkdir rest
TMPDIR=$PWD/rest sejajar align -s --model none -f beads --batch jobs --threads 1 2>/dev/null
ls rest # nothing stays
TMPDIR=$PWD/rest sejajar align -s --model none -f beads --batch jobs4 --threads 4 2>/dev/null
for file in again.*; do cmp "$file" "together.${file#again.}"; done
right() {
    for file in "$1".*; do cut -d: -f1,2 "$file" | grep -cxFf "gold.${file#*.}"; done |
        awk '{ n += $1 } END { print n }'
}
alone=$(right alone) together=$(right together)
test "$together" -gt "$alone" && echo better together || echo "$alone" "$together"
printf 'news.id\tnews.en\nnews.id\tnews.en\n' >two
cp "$ROOT"/corpus/news_harbour/id.sentences news.id
cp "$ROOT"/corpus/news_harbour/en.sentences news.en
TMPDIR=/missing sejajar align -s --model none --columns shape --batch two | sort | uniq -c | sort -rn | sed 's/ *//' | head -n 1
