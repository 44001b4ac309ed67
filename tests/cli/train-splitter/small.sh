# Weights from a made-up text, the same bytes each time, and used at once.
awk 'BEGIN {
    n = split("kucing anjing ikan rumah air nasi besar kecil hitam putih", word, " ")
    for (line = 0; line < 300; line++) {
        text = line % 7 ? "Ini" : "Dr. Budi"
        for (k = 0; k <= line % 5; k++) {
            seed = (seed * 75 + 74) % 65537
            text = text " " word[seed % n + 1]
        }
        print text (line % 11 ? "." : "?")
    }
}' >gold
tr '\n' ' ' <gold >text
for folder in one two three; do
    mkdir $folder
    printf 'Dr.\tA\n' >$folder/abbreviations.txt
done
sejajar train-splitter --lang id -o one text gold
echo "status $?"
sejajar train-splitter --lang id -o two text gold
cmp one/splitter.txt two/splitter.txt && echo same
sejajar train-splitter --lang id -o three text text
echo "status $?"
printf 'Ini Dr. Budi. Ini ikan.\n' | sejajar split --lang id --model one
sejajar train-splitter --lang id -o missing text gold
