sejajar match one
echo "status $?"
sejajar match --min-score 2 a b
echo "status $?"
sejajar match nowhere nothing
echo "status $?"
mkdir empty
sejajar match empty empty
echo "status $?"
sejajar match - -
echo "status $?"
