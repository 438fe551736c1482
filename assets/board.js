// The board moves under the reader without jumping: numbers change in place, and a new order is
// offered, not forced.
const root = document.querySelector("[data-board]");
const live = root.querySelector("[data-live]");
const reorder = root.querySelector("[data-reorder]");
const byLower = "byLower" in root.dataset;
const rows = new Map([...root.querySelectorAll("tr[data-model]")].map((row) => [row.dataset.model, row]));

const source = new EventSource(`/api/v1/boards/${root.dataset.board}/live`);
let first = true;
source.addEventListener("moves", (event) => {
  const move = JSON.parse(event.data);
  root.querySelector("[data-log-size]").textContent = move.log_size;
  root.querySelector("[data-counted]").textContent = move.votes.counted;
  root.querySelector("[data-raw]").textContent = move.votes.raw;
  for (const { model, place, rank, rating, ci, elo, votes } of move.rows) {
    const row = rows.get(model);
    if (!row) { reorder.hidden = false; continue; }
    const cell = row.querySelector("[data-elo]");
    const text = elo.toFixed(1);
    if (cell.textContent !== text && !first) {
      row.classList.add("moved");
      setTimeout(() => row.classList.remove("moved"), 600);
    }
    cell.textContent = text;
    row.querySelector("[data-votes]").textContent = votes;
    row.querySelector("[data-rank]").textContent = !rank ? "–" : rank.best === rank.worst ? rank.best : `${rank.best}–${rank.worst}`;
    row.querySelector("[data-rating]").textContent = rating === null ? "–" : rating.toFixed(1);
    row.querySelector("[data-ci]").textContent = ci ? `±${((ci[1] - ci[0]) / 2).toFixed(1)}` : "";
    if (!byLower && row.sectionRowIndex + 1 !== place) reorder.hidden = false;
  }
  first = false;
});
source.addEventListener("open", () => { live.textContent = "live"; });
source.addEventListener("error", () => { live.textContent = "connection lost; trying again"; });
