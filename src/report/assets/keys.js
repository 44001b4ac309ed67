// Going about, by keys and clicks; and the beginning of it all.

function nearest(from, step, test) {
  for (let k = from + step; k >= 0 && k < beads.length; k += step) {
    if (test(beads[k])) return k;
  }
  return undefined;
}

function select(at) {
  const row = grid.querySelector(".current");
  if (row) {
    row.classList.remove("current");
    row.removeAttribute("aria-selected");
    row.removeAttribute("tabindex");
  }
  current = at;
  beads[at].row.classList.add("current");
  beads[at].row.setAttribute("aria-selected", "true");
  beads[at].row.tabIndex = 0;
  $("merge").disabled = at + 1 >= beads.length;
  $("split").disabled = beads[at].ni + beads[at].ne < 2;
  $("drop").disabled = !beads[at].ni || !beads[at].ne;
  drawHere();
}

// From one bead to the next, the page moves as little as it can.
function go(at, focus) {
  if (at === undefined || !beads[at]) return;
  const near = Math.abs(at - current) < 2;
  const row = beads[at].row;
  row.hidden = false; // whoever goes there wants to see it
  row.parentNode.hidden = false;
  select(at);
  if (focus) row.focus({ preventScroll: true });
  scrollTo(row, near ? "nearest" : "center", 3);
}

// What comes into sight gets its true height with the next frame, and moves the rest.
function scrollTo(row, block, frames) {
  if (row !== beads[current].row) return;
  row.scrollIntoView({ block });
  if (frames > 1) requestAnimationFrame(() => scrollTo(row, block, frames - 1));
}

function step(direction, test, none) {
  const next = nearest(current, direction, (bead) => !bead.row.hidden && test(bead));
  if (next === undefined) say(none);
  else go(next, true);
}

const any = () => true;
const isUnsure = (bead) => bead.score < unsure && !bead.edited;

function showHelp() {
  $("help").open = !$("help").open;
  if ($("help").open) $("help").querySelector("summary").focus();
}

const keys = {
  j: () => step(1, any, "This is the last bead."),
  k: () => step(-1, any, "This is the first bead."),
  n: () => step(1, isUnsure, "No bead below .8 follows."),
  p: () => step(-1, isUnsure, "No bead below .8 before this."),
  m: () => merge(current),
  M: () => merge(current - 1),
  s: () => split(current),
  d: () => drop(current),
  u: undo,
  r: redo,
  w: saveBeads,
  "/": () => $("find").select(),
  "?": showHelp,
  Home: () => go(nearest(-1, 1, (bead) => !bead.row.hidden), true),
  End: () => go(nearest(beads.length, -1, (bead) => !bead.row.hidden), true),
};
keys.ArrowDown = keys.j;
keys.ArrowUp = keys.k;

function isTyping(target) {
  return target.matches("input, select, textarea");
}

function onKey(event) {
  const typing = isTyping(event.target);
  let action;
  if (event.key === "Escape") {
    if (cutting || typing) action = () => (leaveCut(), go(current, true));
  } else if (event.key === "Enter" && cutting && cutting.cell.contains(event.target)) {
    if (typing) action = confirmCut;
  } else if ((event.ctrlKey || event.metaKey) && !event.altKey && !typing) {
    const key = event.key.toLowerCase();
    action = key === "z" ? (event.shiftKey ? redo : undo) : key === "y" ? redo : null;
  } else if (!typing && !event.altKey) {
    // Arrows scroll as ever where no bead has the focus.
    const inGrid = grid.contains(event.target);
    if (event.key.length === 1 || inGrid) action = keys[event.key];
  }
  if (!action) return;
  event.preventDefault();
  action();
}

function onClick(event) {
  const row = event.target.closest(".bead");
  if (!row || event.target.closest(".cut") || String(getSelection())) return;
  const at = indexOf(row);
  const p = event.target.closest(".side > p");
  if (cutting && cutting.at === at) return p ? clickCut(p) : undefined;
  leaveCut();
  select(at);
  row.focus({ preventScroll: true });
}

// ---- Beginning ----

function prepareFilters() {
  let soon;
  $("filters").addEventListener("input", function () {
    clearTimeout(soon);
    soon = setTimeout(readFilters, 120);
  });
  $("filters").addEventListener("submit", function (event) {
    event.preventDefault();
    readFilters();
    go(nearest(-1, 1, shows), true);
  });
  $("filters").addEventListener("reset", function () {
    wanted.shapes.clear();
    countBeads();
    setTimeout(readFilters, 0);
  });
}

// Beads stop below the tools, which stay when the page is scrolled.
function watchTools() {
  const tools = document.querySelector(".tools");
  new ResizeObserver(function () {
    document.documentElement.style.setProperty("--tools", tools.offsetHeight + "px");
  }).observe(tools);
}

function prepareTools() {
  const actions = {
    merge: () => merge(current), split: () => split(current), drop: () => drop(current),
    undo, redo, save: saveBeads, "save-id": () => saveSentences("id"),
    "save-en": () => saveSentences("en"), open: () => $("file").click(),
  };
  for (const id in actions) $(id).addEventListener("click", actions[id]);
  $("file").addEventListener("change", openFile);
  document.addEventListener("keydown", onKey);
  grid.addEventListener("click", onClick);
  grid.addEventListener("focusin", function (event) {
    const row = event.target.closest(".bead");
    if (row && row === event.target && indexOf(row) !== current) select(indexOf(row));
  });
  window.addEventListener("beforeunload", function (event) {
    if (unsaved) event.preventDefault();
  });
}

if (beads.length) {
  number(0);
  countBeads();
  preparePlot();
  prepareFilters();
  prepareTools();
  watchTools();
  select(0);
}
say(counted(beads.length) + ".");
