# A compressed file that is not complete is an error, not a shorter text.
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." "Kami makan nasi di rumah." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." "We eat rice at home." >en
gzip -c id | head -c 60 >cut.gz
sejajar align -s cut.gz en
echo "status $?"
