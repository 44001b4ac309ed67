# The formats of others, for one bead of two sentences and one without a translation.
printf '%s\n' 'Kami pulang.' 'Hujan & badai <keras> turun.' 'Halaman 7' 'Ia tidur.' >id
printf '%s\n' 'We went home. It was raining hard & stormy.' 'He slept.' >en
for format in hf tmx xces ladder ladder-text; do
    echo "== $format"
    sejajar align -s -f $format id en | sed 's/[01][.][0-9][0-9][0-9][0-9]/P/; s/version="[0-9.]*" seg/version="V" seg/'
done
