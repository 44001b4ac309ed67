# A disk that is full: one line, status 1.
test -c /dev/full || { echo "no /dev/full" >&2; exit 77; }
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." "Kami makan nasi di rumah." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." "We eat rice at home." >en
sejajar align -s id en >/dev/full
echo "status $?"
sejajar align -s id en -o /dev/full
echo "status $?"
