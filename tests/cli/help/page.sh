# The page of the program names all commands, and what is special to roff is escaped.
sejajar help --man >page
grep -c '^\.BR sejajar' page | sed 's/^[1-9][0-9]*$/some/'
sejajar help --names | while read -r name; do
    grep -q "^.BR sejajar..$(echo "$name" | sed 's/-/\\\\-/g') (1)$" page || echo "$name is not in it"
done
for name in $(sejajar help --names); do sejajar help --man "$name"; done >>page
grep -n '^\.' page | grep -v -E ':\.(\\"|TH|SH|SS|TP|PP|B|BR|I|br|nf|fi|nh|ad)( |$)'
grep -E '^sejajar' page | grep -E "(^|[^\\\\])-" | head -n 3
