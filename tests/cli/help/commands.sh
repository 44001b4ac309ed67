# Every command has help, by three ways in, and names all that the list names.
for name in $(sejajar help | sed -n 's/^  \([a-z-]*\)  .*/\1/p'); do
    sejajar help $name >one
    sejajar $name --help >two
    sejajar $name -h >three
    cmp one two && cmp one three && head -1 one
done
sejajar --help >one
sejajar help >two
sejajar -h >three
cmp one two && cmp one three && echo same
