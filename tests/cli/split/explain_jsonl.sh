# The same as objects; their ends are those of the sentences.
printf 'Rapat mulai pukul 09.00. Semua hadir di aula dr. Sutomo. Rapat selesai siang.\n' >text
sejajar split --lang id --explain --format jsonl text >decisions
sejajar split --lang id --format jsonl text >sentences
python3 -c '
import json
decisions = [json.loads(line) for line in open("decisions")]
for d in decisions:
    print(d["end"], d["next"], d["ends"], d["before"][-6:], "|", d["after"][:6], "|", d.get("rule"))
    if "score" in d:
        weights = [abs(f["weight"]) for f in d["features"]]
        assert d["ends"] == (d["score"] > 0) and weights == sorted(weights, reverse=True), d
        assert all("=" in f["feature"] for f in d["features"]), d
assert [d["end"] for d in decisions if d["ends"]] == [json.loads(line)["end"] for line in open("sentences")]'
