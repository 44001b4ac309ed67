// Which beads are shown.

const wanted = { text: "", from: 0, to: 10000, shapes: new Set(), edited: false };

function say(message) {
  $("status").textContent = message;
}

function textOf(p) {
  return (p.folded ??= p.textContent.toLowerCase());
}

function holds(bead) {
  const sides = [["id", bead.id, bead.ni], ["en", bead.en, bead.ne]];
  return sides.some(([side, first, count]) =>
    numbers(first, count).some((k) => textOf(sentences[side][k]).includes(wanted.text)));
}

function shows(bead) {
  return bead.score >= wanted.from && bead.score <= wanted.to &&
    (!wanted.shapes.size || wanted.shapes.has(shapeOf(bead))) &&
    (!wanted.edited || bead.edited) && (!wanted.text || holds(bead));
}

function filter() {
  const rows = new Map();
  let shown = 0;
  for (const bead of beads) {
    const visible = shows(bead);
    const group = bead.row.parentNode;
    if (bead.row.hidden === visible) bead.row.hidden = !visible;
    rows.set(group, (rows.get(group) || 0) + visible);
    shown += visible;
  }
  for (const [group, count] of rows) {
    group.hidden = count === 0;
    group.style.setProperty("--rows", count);
  }
  mark();
  return shown;
}

// Heights of groups that were seen before are not theirs any more.
function forgetHeights() {
  grid.classList.add("filtering");
  requestAnimationFrame(() => requestAnimationFrame(() => grid.classList.remove("filtering")));
}

function filterAndSay() {
  leaveCut();
  forgetHeights();
  const shown = filter();
  say((shown === beads.length ? "" : shown + " of ") + counted(beads.length) + ".");
  if (beads[current].row.hidden) {
    const next = nearest(current, 1, shows) ?? nearest(current, -1, shows);
    if (next !== undefined) select(next);
  }
}

// Where the words that were searched stand; not in every browser.
function mark() {
  if (!CSS.highlights) return;
  CSS.highlights.delete("found");
  if (!wanted.text) return;
  const found = new Highlight();
  for (const p of [...sentences.id, ...sentences.en]) {
    const node = p.firstChild;
    if (!node || found.size > 2000) continue;
    const folded = textOf(p);
    if (folded.length !== node.length) continue; // folding has moved the letters
    for (let at = folded.indexOf(wanted.text); at >= 0; at = folded.indexOf(wanted.text, at + 1)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.text.length);
      found.add(range);
    }
  }
  CSS.highlights.set("found", found);
}

function readFilters() {
  const number = (id, usual) => Math.round(10000 * ($(id).value === "" ? usual : $(id).value));
  wanted.text = $("find").value.trim().toLowerCase();
  wanted.from = number("from", 0);
  wanted.to = number("to", 1);
  wanted.edited = $("edited").checked;
  filterAndSay();
}

function toggleShape(shape, pressed) {
  if (pressed) wanted.shapes.add(shape);
  else wanted.shapes.delete(shape);
  countBeads();
  filterAndSay();
}

function byShape([a], [b]) {
  const [x, y] = [a, b].map((shape) => shape.split("-").map(Number));
  return x[0] + x[1] - y[0] - y[1] || x[0] - y[0];
}

// How many beads of each shape and level there are; and the buttons of the shapes.
function countBeads() {
  const shapes = new Map([...wanted.shapes].map((shape) => [shape, 0]));
  const byLevel = {};
  for (const bead of beads) {
    shapes.set(shapeOf(bead), (shapes.get(shapeOf(bead)) || 0) + 1);
    byLevel[levelOf(bead)] = (byLevel[levelOf(bead)] || 0) + 1;
  }
  for (const [level] of levels)
    document.querySelector(".legend ." + level + " .count").textContent = byLevel[level] || 0;
  const focused = document.activeElement && document.activeElement.dataset.shape;
  $("shapes").replaceChildren(...[...shapes].sort(byShape).map(function ([shape, count]) {
    const element = button(shape + " · " + count, function () {
      toggleShape(shape, element.getAttribute("aria-pressed") !== "true");
    });
    element.dataset.shape = shape;
    element.setAttribute("aria-label", shape + ", " + counted(count));
    element.setAttribute("aria-pressed", wanted.shapes.has(shape));
    return element;
  }));
  if (focused) $("shapes").querySelector('[data-shape="' + focused + '"]')?.focus();
  $("undo").disabled = !done.length;
  $("redo").disabled = !undone.length;
}
