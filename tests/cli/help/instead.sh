# What help can write instead, and what it does not take.
sejajar help --names | head -n 2
sejajar help --man split | head -n 1
for shell in bash zsh fish; do sejajar help --completion $shell | sed -n '/made by/p'; done
sejajar help --completion tcsh; echo "status $?"
sejajar help --man --names; echo "status $?"
sejajar help --names align; echo "status $?"
sejajar help align split; echo "status $?"
