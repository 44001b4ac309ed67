// The picture of the path.

const dots = document.querySelector(".dots");
const whole = { w: Math.max(sentences.id.length, 1), h: Math.max(sentences.en.length, 1) };
let view = { x: 0, y: 0, ...whole }; // the part that is shown
const mostHit = 120; // sentences that are large enough to be hit
let drag = null; // where the pointer went down

function svg(name, className) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  element.setAttribute("class", className);
  dots.append(element);
  return element;
}

const here = svg("path", "here");
const area = svg("rect", "area");
const ground = svg("rect", "ground");

function drawPath() {
  const parts = {};
  for (const [level] of levels) parts[level] = [];
  for (const bead of beads)
    parts[levelOf(bead)].push(`M${bead.id} ${bead.en}h${bead.ni}v${bead.ne}h-${bead.ni}z`);
  for (const [level] of levels)
    dots.querySelector("path." + level).setAttribute("d", parts[level].join(""));
}

function drawHere() {
  const bead = beads[current];
  const [x, y] = [bead.id + bead.ni / 2, bead.en + bead.ne / 2];
  here.setAttribute("d", `M${x} 0V${whole.h}M0 ${y}H${whole.w}`);
  if (x < view.x || x > view.x + view.w || y < view.y || y > view.y + view.h)
    show(x - view.w / 2, y - view.h / 2, view.w, view.h);
}

function drawView() {
  dots.setAttribute("viewBox", [view.x, view.y, view.w, view.h].join(" "));
  const label = function (selector, first, size) {
    const ticks = document.querySelectorAll(selector);
    ticks.forEach((tick, k) => {
      const value = first + (size * k) / (ticks.length - 1);
      tick.textContent = size < 20 ? Math.round(value * 10) / 10 : Math.round(value);
    });
  };
  label(".plot .id.tick", view.x, view.w);
  label(".plot .en.tick", view.y, view.h);
}

function show(x, y, w, h) {
  w = Math.min(Math.max(w, 4), whole.w);
  h = Math.min(Math.max(h, 4), whole.h);
  view = {
    x: Math.min(Math.max(x, 0), whole.w - w),
    y: Math.min(Math.max(y, 0), whole.h - h),
    w, h,
  };
  drawView();
}

function zoom(factor) {
  const bead = beads[current];
  const [w, h] = [view.w * factor, view.h * factor];
  show(bead.id - w / 2, bead.en - h / 2, w, h);
}

function place(event) {
  const box = dots.getScreenCTM().inverse();
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(box);
  return { x: point.x, y: point.y };
}

// The visible bead that is nearest to a place in the picture.
function beadAt({ x, y }) {
  let best;
  let least = Infinity;
  beads.forEach(function (bead, k) {
    const away = Math.abs(bead.id + bead.ni / 2 - x) / whole.w + Math.abs(bead.en + bead.ne / 2 - y) / whole.h;
    if (away < least && !bead.row.hidden) [least, best] = [away, k];
  });
  return best;
}

function dragTo(event) {
  const to = place(event);
  const box = { x: Math.min(drag.x, to.x), y: Math.min(drag.y, to.y),
    width: Math.abs(drag.x - to.x), height: Math.abs(drag.y - to.y) };
  for (const name in box) area.setAttribute(name, box[name]);
  return box;
}

// To the bead there; closer, too, while beads are too small to be hit.
function goNearer({ x, y }) {
  const at = beadAt({ x, y });
  const [w, h] = [view.w / 3, view.h / 3];
  if (Math.max(view.w, view.h) > mostHit) show(x - w / 2, y - h / 2, w, h);
  go(at, true);
}

function endDrag(event) {
  if (!drag) return;
  const box = dragTo(event);
  drag = null;
  area.setAttribute("width", 0);
  if (box.width < view.w / 50 && box.height < view.h / 50) {
    goNearer(place(event));
  } else {
    show(box.x, box.y, box.width, box.height);
    go(beadAt({ x: box.x + box.width / 2, y: box.y + box.height / 2 }), false);
  }
}

function preparePlot() {
  ground.setAttribute("width", whole.w);
  ground.setAttribute("height", whole.h);
  ground.setAttribute("fill", "transparent");
  dots.addEventListener("pointerdown", function (event) {
    drag = place(event);
    dots.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  dots.addEventListener("pointermove", (event) => drag && dragTo(event));
  dots.addEventListener("pointerup", endDrag);
  dots.addEventListener("pointercancel", () => (drag = null));
  dots.addEventListener("dblclick", () => show(0, 0, whole.w, whole.h));
  $("zoom-in").addEventListener("click", () => zoom(1 / 3));
  $("zoom-out").addEventListener("click", () => zoom(3));
  $("zoom-all").addEventListener("click", () => show(0, 0, whole.w, whole.h));
}
