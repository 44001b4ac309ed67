# A bar that nothing reaches: not an empty output and a good status.
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." "Kami makan nasi di rumah." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." "We eat rice at home." >en
printf '%s\n' 'Zxqv wkjh.' >a
printf '%s\n' 'Blorp.' >b
sejajar align -s --min-score 1 a b
echo "status $?"
sejajar align -s --min-score 1.5 a b
