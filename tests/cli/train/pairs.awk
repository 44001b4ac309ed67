# Two hundred made-up pairs of different lengths, word by word.
BEGIN {
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
}
