# A file that could be written only in part does not appear; the old one stays.
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." "Kami makan nasi di rumah." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." "We eat rice at home." >en
echo old >out
(ulimit -f 0; sejajar help --names >/dev/null) 2>/dev/null || { echo "gcc's thread sanitizer does not start so" >&2; exit 77; }
(ulimit -f 0; sejajar align -s id en -o out)
echo "status $?"
cat out
ls -A | grep -v '^\.bin'
