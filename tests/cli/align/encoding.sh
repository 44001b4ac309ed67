# Bytes that are not UTF-8: where, and what to do; then done.
printf 'Kami duduk.\nDi caf\351 itu.\n' >id
printf 'We sat.\nIn that caf\303\251.\n' >en
sejajar align -s id en
echo "status $?"
sejajar align -s --encoding auto --columns id,en id en
sejajar align -s --encoding latin9 --columns id id en | tail -1
sejajar align -s --encoding klingon id en
