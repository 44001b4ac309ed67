# A model from a few made-up pairs that can be used at once.
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
sejajar train --quiet --provenance "made for this test" -o model pairs.tsv
echo "status $?"
printf 'kucing hitam .\nanjing putih .\nrumah besar .\n' >id
printf 'cat black .\ndog white .\nhouse big .\n' >en
sejajar align -s --model model --columns id,en id en
sejajar lexicon --model model --limit 1 ikan | cut -f1-3
