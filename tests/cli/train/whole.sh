# A model that cannot be written whole: the old one stays as it was, and no new one appears.
awk 'BEGIN {
    n = split("kucing anjing ikan rumah air nasi besar kecil hitam putih", id, " ")
    split("cat dog fish house water rice big small black white", en, " ")
    for (line = 0; line < 200; line++) {
        a = b = ""
        for (k = 0; k <= line * 7 % 11; k++) {
            seed = (seed * 75 + 74) % 65537
            w = seed % n + 1
            a = a id[w] " "
            b = (k % 3 ? b : b "very ") en[w] " "
        }
        print a ".\t" b "."
    }
}' >pairs.tsv
(ulimit -f 0; sejajar help --names >/dev/null) 2>/dev/null || { echo "gcc's thread sanitizer does not start so" >&2; exit 77; }
sejajar train --quiet -o model pairs.tsv
cat model/* >before
(ulimit -f 1; sejajar train --quiet -o model pairs.tsv pairs.tsv) || echo "status $?"
(ulimit -f 1; sejajar train --quiet -o other pairs.tsv) || echo "status $?"
cat model/* | cmp - before && ls -A model
test -e other || echo "no other model"
