# Nothing is lost in silence.
printf '{"id":"Sa\\ttu","en":"O\\nne","key":"k","score":0.5}\n{"id":"Dua","en":"Two\\u0001","catatan":"x"}\n' >in.jsonl
sejajar convert in.jsonl --to tsv
sejajar convert in.jsonl -o out.tmx
sejajar convert in.jsonl --to moses -o out && paste out.id out.en
sejajar convert in.jsonl -o out.xml
cat >in.tmx <<'X'
<tmx><body><tu creationdate="20260101T000000Z"><tuv xml:lang="id"><seg>Tekan <ph>{1}</ph>.</seg></tuv>
<tuv xml:lang="en-GB"><seg>Press.</seg></tuv><tuv xml:lang="de"><seg>Los.</seg></tuv></tu>
<tu><tuv xml:lang="id"><seg>Sendiri.</seg></tuv></tu></body></tmx>
X
sejajar convert in.tmx --to jsonl
