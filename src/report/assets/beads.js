// The page of an alignment, first part: its beads. Further parts follow in the same script.
//
// A bead is {id, en, ni, ne, score, edited, row}: its first sentences and how many they are,
// probability in ten-thousandths, whether a person made it, its element. Beads are in order and
// have every sentence, so that whatever is corrected replaces some neighbours by others.

const $ = (id) => document.getElementById(id);
const data = JSON.parse($("data").textContent);
const grid = $("beads");
const levels = [["good", 9500], ["fair", 8000], ["doubt", 5000], ["bad", 0], ["alone", 0]];
const unsure = 8000;
const groupSize = 24; // as in the page
const longestSide = 4; // of a bead that the aligner makes

const beads = [];
const sentences = { id: [], en: [] };
const done = []; // changes, to be undone
const undone = [];
let current = 0; // the bead that keys and buttons are about
let cutting = null; // the bead that is being split, and where
let unsaved = false;

function levelOf(bead) {
  if (!bead.ni || !bead.ne) return "alone";
  return levels.find((level) => bead.score >= level[1])[0];
}

function shapeOf(bead) {
  return bead.ni + "-" + bead.ne;
}

function counted(count) {
  return count + (count === 1 ? " bead" : " beads");
}

function numbers(first, count) {
  return Array.from({ length: count }, (_, k) => first + k);
}

// Not toFixed(): it would round what is exact already.
function scoreText(bead) {
  return Math.floor(bead.score / 10000) + "." + String(bead.score % 10000).padStart(4, "0");
}

function readBeads() {
  const rows = grid.querySelectorAll(".bead");
  let id = 0;
  let en = 0;
  data.beads.forEach(function ([ni, ne, probability], k) {
    const score = Math.round(probability * 10000);
    beads.push({ id, en, ni, ne, score, edited: false, row: rows[k] });
    id += ni;
    en += ne;
  });
  for (const side of ["id", "en"])
    sentences[side] = Array.from(grid.querySelectorAll(".side." + side + " > p"));
}

readBeads();

function indexOf(row) {
  return row.bead.at;
}

// After a change, from there on.
function number(from) {
  for (let k = from; k < beads.length; k++) {
    const { row } = beads[k];
    const label = row.querySelector(".spine b").firstChild;
    beads[k].at = k;
    row.bead = beads[k];
    if (label.data !== String(k + 1)) label.data = k + 1;
  }
}

// After a change of so many beads that groups would get too large to be smooth.
function regroup() {
  for (const group of grid.querySelectorAll(".group")) group.remove();
  for (let k = 0; k < beads.length; k += groupSize) {
    const group = document.createElement("div");
    group.className = "group";
    group.setAttribute("role", "rowgroup");
    group.append(...beads.slice(k, k + groupSize).map((bead) => bead.row));
    grid.append(group);
  }
}

function fillSide(cell, paragraphs) {
  cell.append(...paragraphs);
  if (paragraphs.length) cell.removeAttribute("aria-label");
  else cell.setAttribute("aria-label", "no partner");
}

// The element of a bead that a correction has made. Its sentences move there.
function makeRow(bead, pattern) {
  const row = pattern.cloneNode(false);
  for (const cell of pattern.children) {
    if (cell.classList.contains("cut")) continue;
    row.append(cell.cloneNode(cell.classList.contains("spine")));
  }
  row.className = "bead " + levelOf(bead) + (bead.edited ? " edited" : "");
  row.hidden = false;
  row.removeAttribute("tabindex");
  row.removeAttribute("aria-selected");
  fillSide(row.querySelector(".id"), sentences.id.slice(bead.id, bead.id + bead.ni));
  fillSide(row.querySelector(".en"), sentences.en.slice(bead.en, bead.en + bead.ne));
  row.querySelector(".shape").textContent = shapeOf(bead);
  row.querySelector(".score").textContent = bead.edited ? "by hand" : scoreText(bead);
  bead.row = row;
  return row;
}

function replace(at, count, list) {
  const old = beads.slice(at, at + count);
  const rows = list.map((bead) => makeRow(bead, old[0].row));
  if (rows.length <= groupSize) old[0].row.before(...rows);
  for (const bead of old) bead.row.remove();
  // Not splice(...list): a file may bring more beads than a call takes.
  const tail = beads.splice(at).slice(count);
  for (const bead of list) beads.push(bead);
  for (const bead of tail) beads.push(bead);
  if (rows.length > groupSize) regroup();
  number(at);
}
