# What is needed.
sejajar tune -o model
sejajar tune cases.tsv
sejajar tune -o model --fold 1 cases.tsv
sejajar tune -o model a.tsv b.tsv
echo "status $?"
sejajar tune -o model --keep free,gap_opne cases.tsv
