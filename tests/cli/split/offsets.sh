# The offsets cut the very sentences out of the file.
for lang in id en; do
    sejajar split --lang $lang --format jsonl "$ROOT/corpus/minutes_rt/$lang.txt" | python3 -c '
import json, sys
source = open(sys.argv[1], "rb").read()
end = 0
for line in sys.stdin:
    s = json.loads(line)
    assert source[end:s["begin"]].strip() == b"", s
    assert source[s["begin"]:s["end"]].decode().split() == s["text"].split(), s
    end = s["end"]
assert source[end:].strip() == b""
print("all of it")' "$ROOT/corpus/minutes_rt/$lang.txt"
done
