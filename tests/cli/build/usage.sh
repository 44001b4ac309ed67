sejajar build a b
echo "status $?"
sejajar build -o c.tsv a
echo "status $?"
sejajar build --manifest m -o c.tsv a b
echo "status $?"
sejajar build --shard 3/2 -o c.tsv a b
echo "status $?"
sejajar build -o - a b
echo "status $?"
sejajar build --parts p --manifest m
echo "status $?"
sejajar build --min-fidelity 7 -o c.tsv a b
echo "status $?"
