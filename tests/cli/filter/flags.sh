# Annotates, drops on request, counts; the same for any number of threads.
cat >pairs.tsv <<'X'
Hujan turun sejak pagi.	It has been raining since morning.	0.99
Baca selengkapnya	Read more	0.9
We did not go to the market.	Kami tidak pergi ke pasar itu.	0.8
hujan turun sejak pagi	It has been raining since morning!	0.2
Kami pulang.	We went home.	0.1
X
sejajar filter pairs.tsv
sejajar filter --min-score 0.5 --drop score,swapped --rejected out.tsv --report report.json pairs.tsv -o kept.tsv
cat kept.tsv; echo ==; cat out.tsv report.json
sejajar filter --quiet --drop all --no-flags pairs.tsv
sejajar filter --quiet --rules duplicate pairs.tsv | cut -f4
for i in 1 2 3 4 5 6 7 8 9 10; do cat pairs.tsv; done >many.tsv
for n in 1 2 7; do sejajar filter --quiet --threads $n many.tsv | cksum; done | uniq | wc -l
