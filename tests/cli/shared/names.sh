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
