# All columns but the score, with their names.
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." "Kami makan nasi di rumah." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." "We eat rice at home." >en
echo "Tamat." >>id
sejajar align -s --header --unmatched --key dok/1 \
    --columns key,shape,id_index,en_index,id_offset,en_offset,en,id id en
