// The board moves under the reader without jumping: numbers change in place, and a new order is
// offered, not forced.
const root = document.querySelector("[data-board]");
const live = root.querySelector("[data-live]");
const reorder = root.querySelector("[data-reorder]");
const byLower = "byLower" in root.dataset;
const rows = new Map([...root.querySelectorAll("tr[data-model]")].map((row) => [row.dataset.model, row]));

const { locale } = document.documentElement.dataset;
const whole = new Intl.NumberFormat(locale, { useGrouping: "min2" });
const tenths = new Intl.NumberFormat(locale, { useGrouping: "min2", minimumFractionDigits: 1, maximumFractionDigits: 1 });

const source = new EventSource(`/api/v1/boards/${root.dataset.board}/live`);
let first = true;
source.addEventListener("moves", (event) => {
  const move = JSON.parse(event.data);
  root.querySelector("[data-log-size]").textContent = whole.format(move.log_size);
  root.querySelector("[data-counted]").textContent = whole.format(move.votes.counted);
  root.querySelector("[data-raw]").textContent = whole.format(move.votes.raw);
  for (const { model, place, rank, rating, ci, elo, votes } of move.rows) {
    const row = rows.get(model);
    if (!row) { reorder.hidden = false; continue; }
    const cell = row.querySelector("[data-elo]");
    const text = tenths.format(elo);
    if (cell.textContent !== text && !first) {
      row.classList.add("moved");
      setTimeout(() => row.classList.remove("moved"), 600);
    }
    cell.textContent = text;
    row.querySelector("[data-votes]").textContent = whole.format(votes);
    row.querySelector("[data-rank]").textContent = !rank ? "–" : rank.best === rank.worst ? whole.format(rank.best) : `${whole.format(rank.best)}–${whole.format(rank.worst)}`;
    row.querySelector("[data-rating]").textContent = rating === null ? "–" : tenths.format(rating);
    row.querySelector("[data-ci]").textContent = ci ? `±${tenths.format((ci[1] - ci[0]) / 2)}` : "";
    if (!byLower && row.sectionRowIndex + 1 !== place) reorder.hidden = false;
  }
  first = false;
  root.dataset.moved = move.log_size;
});
source.addEventListener("open", () => { live.textContent = root.dataset.sayLive; });
source.addEventListener("error", () => { live.textContent = root.dataset.sayLost; });
