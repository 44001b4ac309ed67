# Two files that have the same number of lines and appear together, or one for many documents.
printf '%s\n' 'Kami pulang.' 'Ia tidur.' >id
printf '%s\n' 'We went home.' 'He slept.' >en
sejajar align -s -f moses -o pairs id en && head pairs.id pairs.en
sejajar align -s -f moses -o pairs.gz id en && gzip -dc pairs.id.gz
printf 'id\ten\nid\ten\n' >jobs
sejajar align -s -f moses --batch jobs -o all && wc -l <all.id && cat all.en
echo '{"id":["Hujan turun."],"en":["It rained."]}' | sejajar align --stream -f moses -o streamed && cat streamed.*
sejajar align -s -f moses id en || echo $?
sejajar align -s -f moses --columns id -o x id en || echo $?
sejajar align -s -f moses --batch jobs || echo $?
mkdir blocked.en
sejajar align -s -f moses -o blocked id en || echo $?
ls -A | grep -v '^\.bin'
