# Two documents: what is left out, added, changed; in any direction, in three formats.
printf '%s\n' 'Pasar dibuka pukul enam pagi.' 'Ibu membeli 25 kilogram beras.' 'Adik tidak membawa tas.' \
    'Jumlah korban belum dapat diverifikasi.' 'Kami menunggu di depan toko bersama Sari.' >id.txt
printf '%s\n' 'The market opened at six in the morning.' 'Mother bought 52 kilograms of rice.' \
    'My sister carried the bag.' 'We waited in front of the shop with Ratna.' \
    'Nobody knew why the trains had stopped.' >en.txt
sejajar score --segmented --from id id.txt en.txt >report.txt
sed -n '1s/[0-9.]* (.*/F (…)/p;2p' report.txt
grep -A1 'left out:' report.txt
grep -A1 'added:' report.txt
grep -E 'number|entity|negation' report.txt | grep '^  '
sejajar score --segmented --from en en.txt id.txt | grep -A1 -E 'added:|left out:' | grep -v -- --
sejajar score --segmented --from id --limit 1 id.txt en.txt | grep -c '^0\.'
sejajar score --segmented --from id --format json id.txt en.txt -o report.json
python3 - <<'P'
import json
report = json.load(open("report.json"))
print(report["pairs"], report["omitted_sentences"], report["added_sentences"], len(report["beads"]))
print(report["interval_95"][0] <= report["fidelity"] <= report["interval_95"][1])
for bead in report["beads"]:
    for f in bead["findings"]:
        if f["category"].endswith("number"):
            print(f["side"], f["words"], f["against"], bead[f["side"]].encode()[slice(*f["bytes"])].decode())
P
sejajar score --segmented --from id --format html id.txt en.txt -o page.html
grep -o '<mark[^>]*>52</mark>' page.html
grep -c 'https\?://' page.html || true
# Words of one's own align.
printf '%s\n' 'Splanik kroncah di pasar.' >id
printf '%s\n' 'The quandle fleers.' 'A gruntled wombadge is sarded.' >en
printf 'splanik\twombadge\tn\nkroncah\tgruntled\n' >words.tsv
sejajar score --segmented --from id --lexicon words.tsv id en | grep -E '^ +(id|en) '
