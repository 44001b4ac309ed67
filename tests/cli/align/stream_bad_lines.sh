# What is no document is reported with its place, and the rest goes on.
good='{"key":"good","id":"Kami makan nasi.","en":"We eat rice."}'
{
    printf '\357\273\277%s\r\n' "$good"
    echo 'id	en'
    echo '{"key":"cut","id":"Kami'
    echo '{"id":"Kami makan.","text":"We eat."}'
    echo '{"id":"Kami makan.","en":["We eat.",7]}'
    echo '{"id":"Kami makan.","en":"We eat.","key":["a"]}'
    echo '["Kami makan.","We eat."]'
    echo '{"id":"Kami\u0000makan.","en":"We eat."}'
    printf '{"id":"Di kaf\351 itu."}\n'
    printf '{"id":"\000"}\n'
    printf '\000\001\n'
    echo '{"id":"Kami makan.","id":"Kami tidur.","en":"We eat."}'
    echo '{"id":"","en":"We eat."}'
    echo '{"id":"Zxqv wkjh.","en":[]}'
    echo '{"id":"He said that it was the same as in the other house, and they were happy with this.","en":"Mereka berkata bahwa rumah itu tidak sama dengan yang lain, dan itu sudah mereka ketahui."}'
    head -c 70000000 /dev/zero | tr '\000' a
    printf '\n%s' "$good"
} >documents
for threads in 1 4; do
    sejajar align --stream --columns key,id --threads $threads <documents
    echo "status $?"
done
