// The board moves under the reader without jumping: numbers change in place, and a new order is
// offered, not forced.
const root = document.querySelector("[data-board]");
const live = root.querySelector("[data-live]");
const reorder = root.querySelector("[data-reorder]");
const byLower = "byLower" in root.dataset;
const kinds = ["elo", "votes", "rank", "rating", "ci"];
const cells = (row) => Object.fromEntries(kinds.map((kind) => [kind, row.querySelector(`[data-${kind}]`)]));
const rows = new Map([...root.querySelectorAll("tr[data-model]")].map((row) => [row.dataset.model, { row, ...cells(row) }]));
// A table is laid out again for every text that is set, even to what it was.
const say = (cell, text) => { const differs = cell.textContent !== text; if (differs) cell.textContent = text; return differs; };

const { locale } = document.documentElement.dataset;
const whole = new Intl.NumberFormat(locale, { useGrouping: "min2" });
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
    if (!own) { reorder.hidden = false; continue; }
    if (say(own.elo, tenths.format(elo)) && !first) {
      own.row.classList.add("moved");
      setTimeout(() => own.row.classList.remove("moved"), 600);
    }
    say(own.votes, whole.format(votes));
    say(own.rank, !rank ? "–" : rank.best === rank.worst ? whole.format(rank.best) : `${whole.format(rank.best)}–${whole.format(rank.worst)}`);
    say(own.rating, rating === null ? "–" : tenths.format(rating));
    say(own.ci, ci ? `±${tenths.format((ci[1] - ci[0]) / 2)}` : "");
    if (!byLower && own.row.sectionRowIndex + 1 !== place) reorder.hidden = false;
  }
  first = false;
  root.dataset.moved = move.log_size;
});
source.addEventListener("open", () => { live.textContent = root.dataset.sayLive; });
source.addEventListener("error", () => { live.textContent = root.dataset.sayLost; });
