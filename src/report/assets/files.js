// Beads and sentences as files.

function beadsText() {
  return beads.map((bead) => "[" + numbers(bead.id, bead.ni).join(",") + "]:[" +
    numbers(bead.en, bead.ne).join(",") + "]:" + scoreText(bead) + "\n").join("");
}

function sentencesText(side) {
  return sentences[side].map((p) => p.textContent + "\n").join("");
}

// artikel.id.txt.gz → artikel; of a name like id.txt nothing is left.
function baseName(side) {
  const name = data[side].split(/[\\/]/).pop().replace(/\.(txt|gz|zst|sentences)\b/g, "");
  const base = ("." + name).replace(/\.(id|en)$/, "").slice(1);
  return base.replace(/[^\p{L}\p{N}._-]+/gu, "-");
}

function save(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  say("Saved as " + name + ".");
}

function saveBeads() {
  save((baseName("id") || "gold") + ".beads", beadsText());
  unsaved = false;
}

function saveSentences(side) {
  save((baseName(side) + "." + side + ".sentences").replace(/^\./, ""), sentencesText(side));
}

// The beads of a file, or what is wrong with it. Sentences in no bead are alone.
function parseBeads(text) {
  const list = [];
  let id = 0;
  let en = 0;
  const alone = function (toId, toEn) {
    for (; id < toId; id++) list.push(made(id, 1, en, 0));
    for (; en < toEn; en++) list.push(made(id, 0, en, 1));
  };
  const lines = text.split(/\r\n|\n|\r/);
  for (let k = 0; k < lines.length; k++) {
    if (!lines[k].trim()) continue;
    const found = lines[k].match(/^\s*\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\]/);
    if (!found) return "line " + (k + 1) + " is no bead: they look like [0,1]:[2]";
    const [a, b] = [found[1], found[2]].map((part) => (part.match(/\d+/g) || []).map(Number));
    const [fromId, fromEn] = [a.length ? a[0] : id, b.length ? b[0] : en];
    const good = fromId >= id && fromEn >= en && a.every((n, i) => n === fromId + i) &&
      b.every((n, i) => n === fromEn + i) && fromId + a.length <= sentences.id.length &&
      fromEn + b.length <= sentences.en.length;
    if (!good) return "line " + (k + 1) + ": its sentences are not here, or not in order";
    alone(fromId, fromEn);
    list.push(made(fromId, a.length, fromEn, b.length));
    id += a.length;
    en += b.length;
  }
  alone(sentences.id.length, sentences.en.length);
  return list;
}

function keyOf(bead) {
  return [bead.id, bead.ni, bead.en, bead.ne].join();
}

function takeBeads(text, name) {
  const list = parseBeads(text);
  if (typeof list === "string") return say(name + ": " + list + ".");
  const known = new Map(beads.map((bead) => [keyOf(bead), bead]));
  let fresh = 0;
  for (const bead of list) {
    const same = known.get(keyOf(bead));
    if (same) Object.assign(bead, { score: same.score, edited: same.edited });
    else fresh++;
  }
  if (!list.length) return say(name + ": there are no beads in it.");
  change(0, list, beads.length, name + ": " + counted(list.length) + ", " + fresh + " new.");
}

async function openFile() {
  const file = $("file").files[0];
  $("file").value = "";
  if (file) takeBeads(await file.text(), file.name);
}
