# A bead of one's own making.
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." "Kami makan nasi di rumah." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." "We eat rice at home." >en
sejajar explain -s --id-sentence 0 --en-sentence 1-2 id en | sed -n '1,4p'
