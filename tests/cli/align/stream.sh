# Documents come in, pairs go out, in order; texts as one string or as a list of sentences.
cat >documents <<'END'
{"key":"a","id":"Kucing itu tidur di atas kursi. Hujan turun sejak pagi.","en":"The cat is sleeping on the chair. It has been raining since morning."}

{"en":["We eat rice.","At home, Sir."],"id":["Kami makan nasi.","Di rumah,\nPak."],"url":{"n":[1,2.5]}}
{"key":17,"id":"Buku itu baru.","en":["The book is new."]}
END
sejajar align --stream <documents | cut -f1,2,4
sejajar align --stream --columns key,id_offset,en_index --header <documents
sejajar align --stream -f jsonl --columns key,id <documents
sejajar align --stream -f beads <documents | cut -d: -f1,2
printf '{"key":"l","id":"Kami makan.\\nKami tidur.","en":"We eat.\\nWe sleep."}' |
    sejajar align --stream -s --columns id,key -o out.tsv
cat out.tsv
