# One of the two may be -.
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." "Kami makan nasi di rumah." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." "We eat rice at home." >en
sejajar align -s --columns id,en - en <id | tail -1
cat en | sejajar align -s --columns id,en id - | tail -1
sejajar align -s - - <id
