# What is wrong is said with file and line; no model appears.
printf 'Satu.\nDua.\n' >id
printf 'One.\nTwo.\n' >en
printf '[0]:[0]\n[1]:[1]\n' >gold
printf '[1]:[0]\n[0]:[1]\n' >crossing
printf '[0]:[0]\n[0,1:[1]\n' >broken
printf '[0]:[0]\n\n[2]:[1]\n' >beyond
printf '[0]:[]\n' >nothing
printf 'id\ten\tgold\n\nid\ten\n' >lines
for beads in crossing broken beyond nothing missing; do
    printf 'id\ten\t%s\n' $beads >cases
    sejajar tune -o model cases
    echo "status $?"
done
sejajar tune -o model lines
echo "status $?"
sejajar tune -o model missing
echo "status $?"
printf 'id\ten\tgold\n' >cases
sejajar tune -o model --fold 2 cases
echo "status $?"
sejajar tune -o model --model nowhere cases
echo "status $?"
sejajar tune -o nowhere/model cases
echo "status $?"
ls
# The model to begin with stays as it is.
cp -r "$ROOT/models/id-en" own
sejajar tune -o ./own --model own cases
echo "status $?"
diff -r "$ROOT/models/id-en" own && echo unchanged
printf 'id.txt\ten.txt\tgold\nsatu \377\n' >latin
sejajar tune -o out latin || echo "status $?"
