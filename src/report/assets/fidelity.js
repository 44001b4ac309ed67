// The page of a report on a translation: rows in another order, and only some of them.
(function () {
  const body = document.querySelector("#rows tbody");
  const rows = [...body.rows];
  const order = document.getElementById("order");
  const kind = document.getElementById("kind");
  const words = document.getElementById("words");
  const shown = document.getElementById("shown");

  function wanted(row) {
    const kinds = row.dataset.kinds.split("|");

    if (kind.value === "*" && kinds.length < 2) return false;
    if (kind.value && kind.value !== "*" && !kinds.includes(kind.value)) return false;
    return row.textContent.toLowerCase().includes(words.value.toLowerCase());
  }

  function show() {
    let count = 0;

    for (const row of rows) {
      row.hidden = !wanted(row);
      count += !row.hidden;
    }
    shown.textContent = count + " of " + rows.length;
  }

  function sort() {
    const text = (row) => Number(row.dataset.n);
    const worst = (row) => Number(row.dataset.fidelity);
    const by = order.value === "text" ? text : worst;

    rows.sort((a, b) => by(a) - by(b) || text(a) - text(b));
    body.append(...rows);
  }

  order.addEventListener("change", sort);
  kind.addEventListener("change", show);
  words.addEventListener("input", show);
  document.querySelector(".controls").addEventListener("submit", (event) => event.preventDefault());
  document.querySelector(".controls").hidden = false;
  show();
})();
