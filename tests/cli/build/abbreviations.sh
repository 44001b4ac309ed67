# Parts that were made with other abbreviations are made again.
mkdir id en
printf 'Kami masuk hut. Pak Budi tidur.\n' >id/a.txt
printf 'We went into the hut. Mr Budi slept.\n' >en/a.txt
printf 'hut.\tA\n' >more.txt
printf 'id/a.txt\ten/a.txt\n' >pairs.tsv
run() {
    sejajar build --quiet --rules none --drop none --manifest pairs.tsv "$@"
}
run --parts parts --shard 1/1
run --id-abbreviations more.txt --parts parts --resume -o again.tsv
run --id-abbreviations more.txt -o fresh.tsv
run -o other.tsv
cmp again.tsv fresh.tsv && cut -f 1,2 fresh.tsv
cmp -s fresh.tsv other.tsv || echo "not the same without"
