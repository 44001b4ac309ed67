# Compressed in, compressed out, all by the bytes or the name.
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." "Kami makan nasi di rumah." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." "We eat rice at home." >en
gzip -c id >id.packed
gzip -c en >>en.packed
sejajar align -s --columns id,en id.packed en.packed -o out.tsv.gz
sejajar align -s --columns id,en - en <id.packed -o out.tsv.zst
sejajar align -s --columns id,en id en -o out.tsv
gzip -dc out.tsv.gz | cmp - out.tsv && gzip -l out.tsv.gz | wc -l
python3 -c 'import sys; sys.exit(open("out.tsv.zst", "rb").read(4) != b"\x28\xb5\x2f\xfd")' && echo zst
ls -A | grep -v '^\.bin'
