# What can be converted says how; lists and the like cannot: the advice is one that helps.
printf 'Satu.\tSatu\377.\n' >bytes
for command in "eval bytes bytes" "match bytes bytes" "build --manifest bytes -o out" "align --batch bytes" \
    "score --pairs bytes" "train -o out bytes" "tune -o out bytes" "train-splitter --lang id -o out bytes bytes" \
    "align --id-abbreviations bytes bytes bytes"; do
    sejajar $command || echo "$command: status $?"
done
# Standard input is there once.
sejajar train -o out - - </dev/null || echo "status $?"
sejajar train -o out --dictionary - - </dev/null || echo "status $?"
printf 'satu\tone\n\n dua two\n' | sejajar train -o out - || echo "status $?"
ls
