# No line of the help is wider than a terminal.
for name in $(sejajar help --names); do
    sejajar help $name | awk -v name=$name 'length($0) > 80 { print name ": " $0 }'
done
