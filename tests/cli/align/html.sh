# A page for each pair, and the picture of its path; what they cannot be combined with.
printf '%s\n' 'Kami </script> pulang.' 'Hujan & "badai" turun.' 'Ia tidur.' >id
printf '%s\n' 'We went home. It was raining & stormy.' 'He slept.' >en
sejajar align -s -f html --dotplot plot.svg -o page.html id en && grep -o '<p data-n.*</p>' page.html
grep -o '"beads":\[\[[0-9],[0-9]' page.html
grep -c '<script' page.html
grep '<path class="[gfb]' plot.svg | grep -v 'd=""'
# No other file is asked for, and the same bytes come out again.
grep -c 'src=\|href="[^#]' page.html
sejajar align -s -f html id en | cmp - page.html && echo same
# The picture with another format; compressed.
sejajar align -s --dotplot plot.svg.gz --columns shape id en && gzip -dc plot.svg.gz | cmp - plot.svg && echo same
# In a batch each pair has its page.
printf 'id\ten\tone.html\tsatu\nid\ten\n' >jobs
sejajar align -s -f html --batch jobs
grep -o '<title>.*</title>' one.html
sejajar align -f html --header id en
sejajar align -f html --columns id id en
sejajar align -f html --stream <id
sejajar align -f html --batch jobs -o all.html
sejajar align --dotplot plot.svg --batch jobs
sejajar align --dotplot - id en
sejajar align --dotplot page.html -o page.html id en
sejajar align -s --dotplot missing/plot.svg -o pairs id en || echo "status $?"
