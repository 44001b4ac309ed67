# Rules lose pairs, or say that they would.
printf '%s\n' 'Hujan turun di Bandung sejak pagi.' 'Kami makan nasi dan minum teh.' 'Harganya 12 rupiah.' >1.id
printf '%s\n' 'It has been raining in Bandung since morning.' 'We eat rice and drink tea.' 'It costs 21 rupiah.' >1.en
printf '%s\n' 'Kami makan nasi, dan minum teh!' 'Besok sekolah libur.' >2.id
printf '%s\n' 'We eat rice and drink tea.' 'There is no school tomorrow.' >2.en
printf '1.id\t1.en\n2.id\t2.en\n' >pairs.tsv
sejajar build -s --quiet --manifest pairs.tsv -o strict.tsv --min-fidelity 0.2
cut -f 1,5- strict.tsv
echo
sejajar build -s --drop none --manifest pairs.tsv -o all.tsv --min-fidelity 0.2
cut -f 1,5- all.tsv
