# Paths from lists; names that differ by the language alone help where the texts are short.
mkdir -p web/id web/en
printf 'Jadwal.\n' >web/id/a.html
printf 'Schedule.\n' >web/en/a.html
printf 'Kereta berangkat dari Bandung pukul 7.15 dan tiba di Surabaya pukul 16.40.\n' | gzip >web/id/b.html.gz
printf 'The train leaves Bandung at 7:15 and arrives in Surabaya at 16:40.\n' >web/en/b.html
printf 'web/id/b.html.gz\r\nweb/id/a.html\n\nweb/id/a.html\n' >id.list
find web/en -type f | sejajar match id.list - | cut -f1,2
printf 'a\tb\n' >table
sejajar match table web/en
echo "status $?"
