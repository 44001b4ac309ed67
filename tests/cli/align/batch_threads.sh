# The number of threads changes nothing.
for d in "$ROOT"/corpus/*/; do
    printf '%s\t%s\t%s\n' "$d/id.txt" "$d/en.txt" "$(basename "$d").1"
done >jobs
sed 's/1$/4/' jobs >jobs4
sejajar align --batch jobs --threads 1
sejajar align --batch jobs4 --threads 4
for file in *.1; do
    cmp "$file" "${file%1}4" && test -s "$file" && echo "${file%.1}"
done
