// Correcting beads: merge, drop, split; undo and redo.

function change(at, list, count, message) {
  const was = beads.slice(at, at + count);
  leaveCut();
  replace(at, count, list);
  done.push({ at, was, is: list });
  undone.length = 0;
  afterChange(at, message);
}

function afterChange(at, message) {
  unsaved = done.length > 0;
  countBeads();
  filter();
  drawPath();
  go(Math.min(at, beads.length - 1), true);
  say(message);
}

function undo() {
  const last = done.pop();
  if (!last) return say("There is nothing to undo.");
  leaveCut();
  replace(last.at, last.is.length, last.was);
  undone.push(last);
  afterChange(last.at, "Undone.");
}

function redo() {
  const last = undone.pop();
  if (!last) return say("There is nothing to redo.");
  leaveCut();
  replace(last.at, last.was.length, last.is);
  done.push(last);
  afterChange(last.at, "Done again.");
}

function made(id, ni, en, ne) {
  return { id, en, ni, ne, score: 10000, edited: true, row: null };
}

function merge(at) {
  if (at < 0 || at + 1 >= beads.length) return say("There is no bead to merge with.");
  const [a, b] = [beads[at], beads[at + 1]];
  const both = made(a.id, a.ni + b.ni, a.en, a.ne + b.ne);
  change(at, [both], 2, "Merged: bead " + (at + 1) + " is " + shapeOf(both) + "." +
    (Math.max(both.ni, both.ne) > longestSide ? " The aligner makes none as long." : ""));
}

// Every sentence alone, the left ones first.
function drop(at) {
  const bead = beads[at];
  if (!bead.ni || !bead.ne) return say("This bead has no partner to drop.");
  const list = numbers(bead.id, bead.ni).map((k) => made(k, 1, bead.en, 0));
  list.push(...numbers(bead.en, bead.ne).map((k) => made(bead.id + bead.ni, 0, k, 1)));
  change(at, list, 1, "Dropped: " + list.length + " sentences without a partner.");
}

// ---- Splitting ----

function lengthOf(side, first, count) {
  return numbers(first, count).reduce((sum, k) => sum + sentences[side][k].textContent.length, 0);
}

// Where the first parts are most alike in their share of the two sides.
function likelyCut(bead) {
  const [id, en] = [lengthOf("id", bead.id, bead.ni) || 1, lengthOf("en", bead.en, bead.ne) || 1];
  let best = { ni: bead.ni ? 1 : 0, ne: bead.ne ? 1 : 0, gap: Infinity };
  for (let ni = 1; ni < bead.ni; ni++) {
    for (let ne = 1; ne < bead.ne; ne++) {
      const gap = Math.abs(lengthOf("id", bead.id, ni) / id - lengthOf("en", bead.en, ne) / en);
      if (gap < best.gap) best = { ni, ne, gap };
    }
  }
  if (best.ni === bead.ni && best.ne === bead.ne) best.ne ? best.ne-- : best.ni--;
  return best;
}

function choice(label, most, value, side) {
  const select = document.createElement("select");
  for (let k = 0; k <= most; k++) select.append(new Option(k + " of " + most, k));
  select.value = value;
  select.setAttribute("aria-label", label);
  select.addEventListener("change", function () {
    cutting[side] = Number(select.value);
    showCut();
  });
  return select;
}

function button(label, action) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.addEventListener("click", action);
  return element;
}

function split(at) {
  const bead = beads[at];
  if (bead.ni + bead.ne < 2) return say("One sentence cannot be split here.");
  leaveCut();
  const { ni, ne } = likelyCut(bead);
  const cell = document.createElement("div");
  cutting = { at, ni, ne, cell };
  cell.className = "cut";
  cell.setAttribute("role", "gridcell");
  cutting.ok = button("Split", confirmCut);
  cutting.selects = {
    ni: choice("Sentences on the left that the first part keeps", bead.ni, ni, "ni"),
    ne: choice("Sentences on the right that the first part keeps", bead.ne, ne, "ne"),
  };
  cell.append("The first part keeps ", cutting.selects.ni, " left, ", cutting.selects.ne,
    " right. ", cutting.ok, button("Leave it", () => (leaveCut(), go(at, true))));
  bead.row.append(cell);
  bead.row.classList.add("cutting");
  showCut();
  (bead.ni > 1 ? cutting.selects.ni : cutting.selects.ne).focus();
  say("Choose what the first part keeps, or click the sentence that begins the second.");
}

function showCut() {
  const bead = beads[cutting.at];
  for (const [side, keep] of [["id", "ni"], ["en", "ne"]]) {
    bead.row.querySelectorAll("." + side + " > p").forEach(function (p, k) {
      p.classList.toggle("second", k >= cutting[keep]);
      p.classList.toggle("first-of-second", k === cutting[keep]);
    });
    cutting.selects[keep].value = cutting[keep];
  }
  const kept = cutting.ni + cutting.ne;
  cutting.ok.disabled = kept === 0 || kept === bead.ni + bead.ne;
}

// A sentence that was clicked begins the second part; clicked again, the first keeps it.
function clickCut(p) {
  const bead = beads[cutting.at];
  const left = p.parentElement.classList.contains("id");
  const k = Number(p.dataset.n) - (left ? bead.id : bead.en);
  const keep = left ? "ni" : "ne";
  cutting[keep] = cutting[keep] === k ? k + 1 : k;
  showCut();
}

function confirmCut() {
  const { at, ni, ne, ok } = cutting;
  const bead = beads[at];
  if (ok.disabled) return say("Both parts need a sentence.");
  const list = [
    made(bead.id, ni, bead.en, ne),
    made(bead.id + ni, bead.ni - ni, bead.en + ne, bead.ne - ne),
  ];
  change(at, list, 1, "Split: " + list.map(shapeOf).join(" and ") + ".");
}

function leaveCut() {
  if (!cutting) return;
  const row = beads[cutting.at].row;
  row.classList.remove("cutting");
  row.querySelectorAll(".second, .first-of-second").forEach((p) =>
    p.classList.remove("second", "first-of-second"));
  cutting.cell.remove();
  cutting = null;
}
