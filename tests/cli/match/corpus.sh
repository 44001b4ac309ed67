# Documents of many kinds under names that say nothing; two have no partner.
mkdir -p a/deep b
n=0
for d in "$ROOT"/corpus/*/; do
    n=$((n + 1))
    [ $n = 2 ] || cp "$d/id.txt" "a/deep/$n.txt"
    [ $n = 5 ] || cp "$d/en.txt" "b/x$((99 - n)).txt"
done
sejajar match a b | cut -f1,2
sejajar match --all a b | tail -n 2
