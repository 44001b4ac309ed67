# With what align was given, it explains what align did: words and abbreviations of one's own.
printf '%s\n' 'Splanik kroncah di pasar.' >id
printf '%s\n' 'The quandle fleers.' 'A gruntled wombadge is sarded.' >en
printf 'splanik\twombadge\tn\nkroncah\tgruntled\n' >words.tsv
sejajar align -s --lexicon words.tsv --format beads id en | cut -d: -f1,2
sejajar explain -s --lexicon words.tsv --id-sentence 0 id en | grep -E 'en 1:|id Splanik'
sejajar explain -s --lexicon - --signature --id-sentence 0 --en-sentence 1 id en <words.tsv 2>&1 | grep -oE 'lexicon|id Splanik, en wombadge'
printf 'Ia bekerja di Lbg. Padi Nusantara.\n' >id
printf 'She works at the Lbg. Padi Nusantara.\n' >en
printf 'Lbg\tA\n' >abbreviations
sejajar explain --bead 0 id en --id-abbreviations abbreviations --en-abbreviations abbreviations | head -n 2
sejajar explain --bead 0 --lexicon - - en <words.tsv; echo "status $?"
sejajar explain -s --id-abbreviations abbreviations --bead 0 id en; echo "status $?"
