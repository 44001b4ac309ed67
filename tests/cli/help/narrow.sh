# No line of the help is wider than a terminal.
for name in align split eval explain lexicon train train-splitter version; do
    sejajar help $name | awk -v name=$name 'length($0) > 80 { print name ": " $0 }'
done
