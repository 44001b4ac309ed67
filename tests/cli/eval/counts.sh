# Strict and lax, by hand: of three system beads with text one is gold and two overlap one.
printf '[0]:[0]\n[1,2]:[1]\n[3]:[]\n' >gold
printf '[0]:[0]:0.9\n[1]:[1]:0.8\n[2]:[2]:0.1\n[3]:[]:1\n' >system
sejajar eval gold system
sejajar eval gold gold
sejajar eval gold system gold gold
# Nothing found is said, not only counted.
: >nothing
printf '[0]:[]\n' >alone
sejajar eval gold nothing | head -n 1
sejajar eval gold alone gold nothing | head -n 1
