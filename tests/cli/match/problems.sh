# Documents that cannot be matched are named with the reason; the others are matched all the same.
mkdir id en
cp "$ROOT/corpus/story_clock/id.txt" id/jam.txt
cp "$ROOT/corpus/story_clock/en.txt" en/clock.txt
cp "$ROOT/corpus/manual_backup/id.txt" id/cadangan.txt
cp "$ROOT/corpus/manual_backup/en.txt" en/backup.txt
cp en/backup.txt en/backup-copy.txt
tr 'a-z' 'A-Z' <id/jam.txt >id/keras.txt
: >id/kosong.txt
printf ' \n\n...\n' >en/dots.txt
printf 'abc\n\000\001' >en/picture.bin
printf 'Caf\351 di sudut jalan.\n' >id/latin1.txt
cp "$ROOT/corpus/law_springs/en.txt" id/law.txt
ln -s nowhere id/lost.txt
mkfifo en/pipe
ln -s /dev/null en/null
cp en/clock.txt "en/a	tab"
sejajar match id en
echo "status $?"
sejajar match --all --lenient --format jsonl id en 2>/dev/null
echo "status $?"
