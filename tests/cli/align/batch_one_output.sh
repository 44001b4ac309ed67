# Jobs without an output of their own: all pairs in the order of the file, in one output.
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." >en
printf '%s\n' "Kami makan nasi di rumah." >id2
printf '%s\n' "We eat rice at home." >en2
printf 'id\ten\nid2\tmissing\nid2\ten2\t\ttwo\n' >jobs
sejajar align -s --columns key,id --header --batch jobs --threads 2
echo "status $?"
sejajar align -s -f beads --batch jobs --threads 2 | cut -d: -f1,2
printf 'id\ten\tone.tsv\n' >>jobs
sejajar align -s --columns key,en --batch jobs -o all.tsv.gz
echo "status $?"
gzip -dc all.tsv.gz
printf 'missing\ten\n' >jobs
sejajar align -s --batch jobs -o none.tsv
sejajar align -s --batch jobs --header
ls -A | grep -v '^\.bin'
