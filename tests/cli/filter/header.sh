# Columns by name.
printf 'key\tenglish\tindonesian\tfidelity\r\nk\tIt rained.\tHujan turun.\t0.2\r\nk\t\tx\t1\n' >t.tsv
sejajar filter --columns id=indonesian,en=english --min-fidelity 0.5 t.tsv
sejajar filter --columns id=teks,en=english t.tsv || echo $?
sejajar filter --header --min-score 0.5 --columns id=3,en=2 t.tsv || echo $?
