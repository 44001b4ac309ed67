# Forms of a word that are translated each in its own way, and a word that only a dictionary has.
awk 'BEGIN {
    n = split("guru ibu ayah adik kakak paman bibi kakek", who, " ")
    split("teacher mother father sister brother uncle aunt grandfather", en_who, " ")
    v = split("menulis ditulis membaca dibaca penulis pembaca", verb, " ")
    split("writes written reads read author reader", en_verb, " ")
    m = split("surat buku koran cerita", what, " ")
    split("letter book newspaper story", en_what, " ")
    for (line = 0; line < 1200; line++) {
        seed = (seed * 75 + 74) % 65537
        a = seed % n + 1; b = int(seed / 8) % v + 1; c = int(seed / 64) % m + 1
        long = seed % 3 == 0
        print who[a] " " verb[b] " " what[c] (long ? " di rumah" : "") ".\t" \
              en_who[a] " " en_verb[b] " " en_what[c] (long ? " at home" : "") "."
    }
}' >pairs.tsv
printf 'perahu\tboat\nsampan\tboat\n' >words.tsv
sejajar train --quiet -o model --dictionary words.tsv pairs.tsv
echo "status $?"
for word in menulis ditulis penulis pembaca perahu; do
    sejajar lexicon --model model --from id --limit 1 $word | cut -f1-3
done
