# The same numbers as the script that the field's figures come from, where it is at hand.
script="$ROOT/../shared/bench/score.py"
test -f "$script" || { echo "no ../shared/bench/score.py" >&2; exit 77; }
python3 - <<'PY'
import random
random.seed(7)
def beads(n, gaps):
    out, i, j = [], 0, 0
    while i < n:
        a, b = random.choice([(1, 1)] * 6 + [(1, 2), (2, 1), (1, 0), (0, 1), (2, 2)])
        x, y = list(range(i, i + a)), list(range(j, j + b))
        if gaps and random.random() < .2:
            x.append(i + a + 3)
        if gaps and random.random() < .1:
            y.reverse()
        i, j = i + a, j + b
        out.append(f"{x}:{y}:{random.random():.3f}")
    return out
for k in range(30):
    for side in "gold", "system":
        with open(f"{side}{k:02}", "w") as f:
            f.write("\n".join(beads(40, k % 2)) + "\n")
PY
same=0
for gold in gold*; do
    system=system${gold#gold}
    sejajar eval $gold $system >ours
    python3 "$script" beads $gold $system >theirs
    cmp ours theirs && same=$((same + 1))
done
ls gold* | sed 's/gold\(.*\)/gold\1 system\1/' >pairs
sejajar eval $(cat pairs) >ours
python3 "$script" beads $(cat pairs) >theirs
cmp ours theirs && same=$((same + 1))
echo "$same the same"
