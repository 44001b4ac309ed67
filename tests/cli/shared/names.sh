# Names of files: in messages they stay on their line and tell a terminal nothing.
name="$(printf 'baris\nbaru\033[31m \302\205ü')"
sejajar split --lang id "$name" || echo "status $?"
sejajar split --lang id '' || echo "status $?"
sejajar split "--la$(printf '\t')ng" || echo "status $?"
printf 'Hujan turun.\nKami makan.\n' >"$name"
sejajar split --lang id "$name" -o "$name.out" && cat "$name.out"
# Of names that cannot be written it hears before the work.
ln -s loop loop
ln -s nowhere dangling
printf 'Kami makan.\tWe eat.\n' >pairs
for out in '' loop dangling "$(printf '%0300d' 0)" missing/out pairs/out; do
    sejajar filter pairs -o "$out" || echo "status $?"
done
readlink loop dangling
# In formats that must be UTF-8 the names of files are, whatever their bytes.
bad=$(printf 'a\377b')
printf 'Hujan turun.\n' >"$bad.id"
printf 'It rained.\n' >"$bad.en"
sejajar align -s -f xces "$bad.id" "$bad.en" | grep linkGrp | head -n 1
sejajar align -s -f jsonl --columns key,id --key "$bad" "$bad.id" "$bad.en"
sejajar align -s -f tmx --columns id,en,key --key "$bad" "$bad.id" "$bad.en" | grep -o '<prop.*prop>'
sejajar align -s --columns key --key "$bad" "$bad.id" "$bad.en" | od -An -c
