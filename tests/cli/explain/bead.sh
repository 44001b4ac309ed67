# The sentences first, then what speaks for the bead.
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." "Kami makan nasi di rumah." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." "We eat rice at home." >en
sejajar explain -s --bead 2 id en | sed -n '1,3p'
sejajar explain -s --id-sentence 0 id en | head -2
sejajar explain -s --en-sentence 1 id en | head -2
