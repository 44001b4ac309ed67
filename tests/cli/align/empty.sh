# No text on one side or both: said, and no output.
: >none
printf ' \n\n\t\n' >blank
printf 'We sat.\n' >en
sejajar align -s none en
echo "status $?"
sejajar align none en -o out
echo "status $?"
sejajar align -s en blank
echo "status $?"
sejajar align none none
echo "status $?"
ls -A | grep -v '^\.bin'
