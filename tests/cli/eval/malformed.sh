# Lines that are no beads, in either file.
printf '[0]:[0]\n\n[1,]:[x]\n' >bad
printf '[0]:[0]\n' >good
sejajar eval good bad
sejajar eval bad good
sejajar eval good missing
sejajar eval good
: >none
sejajar eval none good
sejajar eval - - </dev/null
