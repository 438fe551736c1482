// The board moves under the reader without jumping: numbers change in place, and a new order is
// offered, not forced.
const root = document.querySelector("[data-board]");
const live = root.querySelector("[data-live]");
const reorder = root.querySelector("[data-reorder]");
// A new place is worth an offer only where rows stand by their rating, all of them.
const byPlace = root.dataset.order === "rating" && !("filtered" in root.dataset);
const kinds = ["elo", "votes", "rank", "rating", "ci"];
const cells = (row) => Object.fromEntries(kinds.map((kind) => [kind, row.querySelector(`[data-${kind}]`)]));
const rows = new Map([...root.querySelectorAll("tr[data-model]")].map((row) => [row.dataset.model, { row, ...cells(row) }]));
// A table is laid out again for every text that is set, even to what it was.
const say = (cell, text) => { const differs = cell.textContent !== text; if (differs) cell.textContent = text; return differs; };

const { locale } = document.documentElement.dataset;
const whole = new Intl.NumberFormat(locale, { useGrouping: "min2" });
const rounded = new Intl.NumberFormat(locale, { useGrouping: "min2", maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat(locale, { useGrouping: "min2", minimumFractionDigits: 1, maximumFractionDigits: 1 });

const source = new EventSource(`/api/v1/boards/${root.dataset.board}/live`);
let first = true;
source.addEventListener("moves", (event) => {
  const move = JSON.parse(event.data);
  for (const [name, number] of [["log-size", move.log_size], ["counted", move.votes.counted], ["raw", move.votes.raw]]) {
    say(root.querySelector(`[data-${name}]`), whole.format(number));
  }
  for (const { model, place, rank, rating, ci, elo, votes } of move.rows) {
    const own = rows.get(model);
    if (!own) { if (byPlace) reorder.hidden = false; continue; }
    if (own.elo) say(own.elo, tenths.format(elo));
    if (say(own.votes, whole.format(votes)) && !first) {
      own.row.classList.add("moved");
      setTimeout(() => own.row.classList.remove("moved"), 600);
    }
    say(own.rank, !rank ? "–" : rank.best === rank.worst ? whole.format(rank.best) : `${whole.format(rank.best)}–${whole.format(rank.worst)}`);
    say(own.rating, rating === null ? "–" : rounded.format(rating));
    say(own.ci, ci ? `±${rounded.format((ci[1] - ci[0]) / 2)}` : "");
    if (byPlace && own.row.sectionRowIndex + 1 !== place) reorder.hidden = false;
  }
  first = false;
  root.dataset.moved = move.log_size;
});
source.addEventListener("open", () => { live.textContent = root.dataset.sayLive; });
source.addEventListener("error", () => { live.textContent = root.dataset.sayLost; });

// Typing narrows the rows that are there; Enter asks the server, whose answer has an address.
const filters = root.querySelector("[data-filters]");
const search = filters.querySelector("[type=search]");
const none = root.querySelector("[data-none]");
search.addEventListener("input", () => {
  const part = search.value.trim().toLowerCase();
  let found = 0;
  for (const { row } of rows.values()) {
    row.hidden = !row.dataset.sought.includes(part);
    found += row.hidden ? 0 : 1;
  }
  none.hidden = found > 0 || rows.size === 0;
});
filters.addEventListener("change", (event) => { if (event.target.matches("select")) filters.requestSubmit(); });
