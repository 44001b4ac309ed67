# Many pairs: those that fail are reported in order, the rest goes on.
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." "Kami makan nasi di rumah." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." "We eat rice at home." >en
gzip -c id >id.gz
printf '%s\t%s\t%s\n' id en one.tsv >jobs
printf '%s\t%s\t%s\n' missing en two.tsv >>jobs
printf '%s\t%s\t%s\tkey-3\n' id.gz en three.tsv.gz >>jobs
printf 'id\n' >>jobs
printf '\n%s\t%s\t%s\r\n' id en folder/four.tsv >>jobs
printf '%s\t%s\t%s\n' id en ./one.tsv >>jobs
printf '%s\t%s\t%s\n' id en - >>jobs
sejajar align -s --columns key,id --batch jobs --threads 3
echo "status $?"
cat one.tsv
gzip -dc three.tsv.gz
ls -A | grep -v '^\.bin'
