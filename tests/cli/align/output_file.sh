# -o: no temporary file stays, an old file is replaced, a folder is refused.
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." "Kami makan nasi di rumah." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." "We eat rice at home." >en
echo old >out
sejajar align -s --columns id,en id en -o out
cat out
sejajar align -s id en -o /
sejajar align -s id en -o missing/out
ls -A | grep -v '^\.bin'
