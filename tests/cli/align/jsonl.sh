# JSONL is JSON, line by line.
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." "Kami makan nasi di rumah." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." "We eat rice at home." >en
printf '%s\n' 'Ia menjawab: "Ya\tidak".' >>id
printf '%s\n' 'He answered: "Yes\no".' >>en
sejajar align -s -f jsonl id en | python3 -c '
import json, sys
for line in sys.stdin:
    row = json.loads(line)
    assert 0 <= row["score"] <= 1
    print(row["id"], "|", row["en"])'
