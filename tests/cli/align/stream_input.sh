# No documents, files that are none, and no standard input.
sejajar align --stream </dev/null
echo "status $?"
printf '\n \r\n' | sejajar align --stream -o out
echo "status $?"
echo '{}' | gzip | sejajar align --stream
echo "status $?"
sejajar align --stream <"$ROOT/tests"
echo "status $?"
echo '{"id":1}' | sejajar align --stream -o out
ls -A | grep -v '^\.bin'
