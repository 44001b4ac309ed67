# Which bead has to be said, and has to be there.
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." "Kami makan nasi di rumah." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." "We eat rice at home." >en
sejajar explain -s id en
sejajar explain -s --bead 1,2 id en
sejajar explain -s --bead 1 --id-sentence 1 id en
sejajar explain -s --bead 3 id en
sejajar explain -s --id-sentence 5 id en
sejajar explain -s --id-sentence 3,5 id en
sejajar explain -s --newlines wrapped --bead 0 id en
