# Files that cannot be read say where and why; no output appears.
try() { sejajar convert "$@" -o out.tsv || echo "status $?"; }
printf 'Satu.\tOne.\nDua.\n' >a.tsv; try a.tsv
printf '{"id":"Satu","en":"One"}\n{"id":2}\n{"id":"Tiga","en":"Three"}\n' >a.jsonl; try a.jsonl
try --skip-bad a.jsonl && cat out.tsv && rm out.tsv
printf '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><tmx>&b;</tmx>' >a.tmx; try a.tmx
printf '<tmx><body>' >b.tmx; try b.tmx
printf '<cesAlign><linkGrp fromDoc="id/1.xml" toDoc="en/1.xml"><link xtargets="1;1"/></linkGrp></cesAlign>' >a.xml; try a.xml
printf 'Satu.\nDua.\n' >a.id; printf 'One.\n' >a.en; try a.id a.en
try --from beads a.tsv
try missing.tsv
printf 'Satu.' | try
printf '' >empty.tsv; try empty.tsv
printf 'Satu.\t\377\n' >c.tsv; try c.tsv
printf "Satu.\n" >satu; try satu satu; : >dua; try dua empty.tsv --from tsv
{ printf 'a\tb'; head -c 256 /dev/zero | tr '\0' '\t'; echo; } >wide.tsv; try wide.tsv --to jsonl
{ printf '<tmx><body>'; for k in 1 2 3 4 5 6 7 8 9; do printf '<tu><tu><tu><tu><tu><tu><tu><tu>'; done; } >deep.tmx; try deep.tmx
ls out.tsv
