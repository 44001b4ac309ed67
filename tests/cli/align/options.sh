# Options may stand anywhere, be put together, and end with --.
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." "Kami makan nasi di rumah." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." "We eat rice at home." >en
mv id -- -id
sejajar align id en -s --columns=id 2>/dev/null || sejajar align -sfbeads -- -id en | cut -d: -f1,2
