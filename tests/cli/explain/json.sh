# The same as one object.
printf "%s\n" "Kucing itu tidur di atas kursi." "Hujan turun sejak pagi." "Kami makan nasi di rumah." >id
printf "%s\n" "The cat is sleeping on the chair." "It has been raining since morning." "We eat rice at home." >en
sejajar explain -s --bead 0 --format json id en | python3 -c '
import json, sys
e = json.load(sys.stdin)
print(e["shape"], any(link["en"] == "cat" for link in e["links"]))'
