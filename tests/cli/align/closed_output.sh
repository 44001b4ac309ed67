# Started without standard output: nothing is lost in silence, nothing lands in a file.
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." "Kami makan nasi di rumah." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." "We eat rice at home." >en
sejajar align -s id en >&-
echo "status $?"
