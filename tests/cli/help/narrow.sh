# No line of the help is wider than a terminal.
for name in align match build convert split score filter eval explain lexicon train tune train-splitter version help; do
    sejajar help $name | awk -v name=$name 'length($0) > 80 { print name ": " $0 }'
done
