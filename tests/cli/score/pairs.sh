# A pair and its damaged copies; columns that are there stay. Only the order of scores is promised.
printf '%s\t%s\t%s\n' \
    'Ia membeli tiga ekor ayam di pasar.' 'She bought three chickens at the market.' good \
    'Ia membeli 25 ekor ayam di pasar.' 'She bought 52 chickens at the market.' number \
    'Ia tidak membeli ayam di pasar.' 'She bought chickens at the market.' negation \
    'Ia membeli tiga ekor ayam di pasar.' 'The committee will meet again on the first of May.' other \
    'Ia membeli tiga ekor ayam di pasar.' 'Ia membeli tiga ekor ayam di pasar.' copy >pairs.tsv
sejajar score --pairs pairs.tsv | cut -f3,4 | sort -k2,2nr | head -n 1 | cut -f1
sejajar score --pairs <pairs.tsv | awk -F'\t' '{ print NF, $3, ($4 > 0.5 ? "high" : "low") }'
sejajar score --pairs --threads 3 pairs.tsv -o scored.tsv.gz
gzip -dc scored.tsv.gz | cut -f1-3 | cmp - pairs.tsv && echo 'the columns are as they were'
gzip -c pairs.tsv | sejajar score --pairs - | cmp - scored.tsv 2>/dev/null || sejajar score --pairs pairs.tsv >scored.tsv
gzip -c pairs.tsv | sejajar score --pairs - | cmp - scored.tsv && echo 'the same from gzip'
