# TMX is valid against its DTD: of one document, of many in one output, with every column.
command -v xmllint >/dev/null || { echo "no xmllint" >&2; exit 77; }
cp "$ROOT/tests/support/tmx14.dtd" .
check() { xmllint --nonet --noout --valid "$1" && echo "$1 is valid"; }
printf 'Kami \001 pulang & <tidur>.\nIa ]]> tidur.\n' >id
printf 'We went home & <slept>.\nHe ]]> slept.\nNobody came.\n' >en
columns=id,en,score,shape,id_index,en_index,id_offset,en_offset,key
sejajar align -s -f tmx --unmatched --key 'a "b" & <c>' --columns $columns -o one.tmx id en
check one.tmx
sejajar align -f tmx -o text.tmx "$ROOT/corpus/minutes_rt/id.txt" "$ROOT/corpus/minutes_rt/en.txt"
check text.tmx
printf 'id\ten\nid\ten\n' >jobs
sejajar align -s -f tmx --batch jobs -o many.tmx && check many.tmx
echo '{"key":1,"id":["Hujan turun."],"en":["It rained."]}' | sejajar align --stream -f tmx >stream.tmx && check stream.tmx
sejajar align -s -f xces --batch jobs >links.xml && xmllint --nonet --noout links.xml && grep -c linkGrp links.xml
