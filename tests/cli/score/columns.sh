# Columns by name and by number, a header, Windows line ends, a byte order mark.
printf '\357\273\277key\tenglish\tindonesian\r\n1\tWe went home.\tKami pulang.\r\n' >table.tsv
sejajar score --pairs --columns id=indonesian,en=english table.tsv | sed 's/0\.[0-9]*$/SCORE/'
sejajar score --pairs --header --columns en=2,id=3 table.tsv | sed 's/0\.[0-9]*$/SCORE/'
printf 'a\tKami pulang.\tb\tWe went home.\n' | sejajar score --pairs --columns id=2,en=4 | cut -f1-4
printf 'id\ten\nKami pulang.\tWe went home.' | sejajar score --pairs --header | cut -f1,2
sejajar score --pairs --header table.tsv
sejajar score --pairs --columns id=0 table.tsv
sejajar score --pairs --columns foo=1 table.tsv
