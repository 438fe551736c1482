// The battle page: streams both answers in, offers keys for the vote, follows the verdict.
// Everything works without this file too, by forms and reloads.
import "./compose.js";

const root = document.querySelector("[data-battle]");
const id = root.dataset.battle;
const say = (text) => {
  const status = root.querySelector("[data-status]");
  if (status) status.textContent = text;
};
const words = root.dataset; // what the page says, in its language

const keys = ["a", "b"].filter((side) => root.querySelector(`[data-current][data-side="${side}"]`)); // one model may answer alone
const answerOf = (side) => root.querySelector(`[data-current][data-side="${side}"] .answer`);

function show(state) {
  root.dataset.state = state;
  for (const part of root.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== state;
}

function stream() {
  const source = new EventSource(`/api/v1/battles/${id}/stream?render=html`);
  const blocks = { a: [], b: [] };
  const waiting = { a: [], b: [] };
  const heard = hearing();
  let lost = false;
  let timer = 0;
  let ended = null;

  // Who comes late, or back, gets much at once: it is put in place a little at a time, on both sides alike.
  // Where nobody looks it is put in place whole: there a browser slows timers down.
  const place = () => {
    timer = 0;
    for (const side of keys) {
      const answer = answerOf(side);
      const now = waiting[side].splice(0, document.hidden ? Infinity : 6);
      if (now.length) answer.querySelector("[data-waiting]")?.remove();
      for (const text of now) {
        const block = document.createElement("div");
        block.innerHTML = text; // made and sanitised by the server
        tools(block);
        answer.append(block);
        blocks[side].push(block);
      }
      // The last block is still being written.
      heard(side, blocks[side].slice(0, -1));
    }
    if (waiting.a.length || waiting.b.length) timer = setTimeout(place, 16);
    else ended?.();
  };

  source.addEventListener("open", () => {
    say(lost ? words.sayConnected : words.sayWriting);
    lost = false;
  });
  source.addEventListener("blocks", (event) => {
    const { side, from, html } = JSON.parse(event.data);
    if (!keys.includes(side)) return;
    for (const old of blocks[side].splice(from)) old.remove();
    waiting[side].splice(Math.max(from - blocks[side].length, 0), Infinity, ...html);
    if (!timer) place();
  });
  source.addEventListener("restart", () => {
    say(words.sayRestart);
    for (const side of keys) {
      blocks[side].length = waiting[side].length = 0;
      answerOf(side).replaceChildren();
    }
  });
  const finish = (text) => {
    for (const side of keys) {
      answerOf(side).setAttribute("aria-busy", "false");
      heard(side, blocks[side]);
    }
    say(text);
  };
  source.addEventListener("ready", (event) => {
    source.close();
    const heardAt = performance.now();
    const told = JSON.parse(event.data);
    ended = () => {
      finish("");
      show("ready");
      code();
      opens(1000 * told.countable_in - (performance.now() - heardAt), told.will_not_count);
    };
    if (!timer) ended();
  });
  source.addEventListener("void", () => {
    source.close();
    location.reload();
  });
  source.addEventListener("error", () => {
    lost = true;
    if (source.readyState === EventSource.CLOSED) {
      say(words.sayRefused);
    } else {
      say(words.sayLost);
    }
  });
}

// Two answers with code can be compared line by line.
function code() {
  const link = root.querySelector("[data-code]");
  if (link) link.hidden = !["a", "b"].every((side) => answerOf(side)?.querySelector("figure.code"));
}

// Who listens hears whole sentences, each once and with its side, not letters as they come.
function hearing() {
  const log = root.querySelector("[data-heard]");
  const told = { a: 0, b: 0 };
  return (side, whole) => {
    for (; told[side] < whole.length; told[side] += 1) {
      const line = document.createElement("p");
      line.translate = false;
      line.dir = "auto";
      // What only a pointer needs, as the buttons on code, is not read out.
      const words = whole[told[side]].cloneNode(true);
      for (const aside of words.querySelectorAll("figcaption")) aside.remove();
      line.textContent = `${answerOf(side).closest("[data-side]").querySelector("h2").ariaLabel}: ${words.textContent}`;
      log.append(line);
    }
  };
}

// Code can be copied and its long lines folded.
function tools(place) {
  for (const figure of place.querySelectorAll("figure.code:not([data-tools])")) {
    figure.dataset.tools = "";
    figure.querySelector("pre").tabIndex = 0; // long lines are scrolled by keys too
    const button = (label, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "small";
      made.textContent = label;
      made.addEventListener("click", () => act(made));
      figure.querySelector("figcaption").append(made);
      return made;
    };
    const wrap = button(words.sayWrap, () => wrap.setAttribute("aria-pressed", String(figure.classList.toggle("wrapped"))));
    wrap.setAttribute("aria-pressed", "false");
    // Pages that are not on https or localhost have no clipboard.
    if (!navigator.clipboard) continue;
    button(words.sayCopy, async (made) => {
      await navigator.clipboard.writeText(figure.querySelector("pre").textContent);
      made.textContent = words.sayCopied;
    });
  }
}

// The bar's choices open when a vote counts: the server says when. Until then the line above them runs out.
let opens = () => {};

function votes(form) {
  const choices = form.querySelector("[data-choices]");
  const picks = [...form.querySelectorAll("[name=winner]")];
  const cast = form.querySelector("[data-cast]");
  const left = form.querySelector("[data-left]");
  // Reasons come after the choice, never before.
  const chosen = () => form.classList.toggle("chosen", picks.some((pick) => pick.checked));
  chosen();
  form.addEventListener("change", (event) => {
    chosen();
    const said = event.target.name === "winner" && event.target.nextElementSibling.firstChild.textContent.trim();
    if (said) say(words.sayChosen.replace("%", said));
  });

  let flaw = form.dataset.flaw ?? null;
  const open = () => {
    const other = unread();
    choices.disabled = cast.disabled = Boolean(other);
    left.value = 0;
    if (flaw === null) say(other ? words.sayReadOther.replace("%", other.toUpperCase()) : words.sayEnded);
  };
  let wait = 0;
  opens = (ms, why) => {
    if (why) {
      // What is known of these answers can't change: who reads the page again reads it in their language.
      flaw = why;
      if (why === "answer_incomplete") say(words.sayStopped);
      else { location.reload(); return; }
    }
    // A little more: clocks of two machines differ, and a vote that comes too soon is refused.
    const until = performance.now() + Math.max(ms, 0) + (ms > 0 ? 150 : 0);
    const tick = () => {
      const now = until - performance.now();
      if (now <= 0) { clearInterval(wait); wait = 0; open(); return; }
      left.value = now / Math.max(ms, 1);
      if (!flaw) say(words.sayOpens.replace("%", Math.ceil(now / 1000)));
    };
    clearInterval(wait);
    wait = setInterval(tick, 250);
    tick();
  };
  if (root.dataset.state === "ready") {
    if (Number(form.dataset.wait) > 0) opens(Number(form.dataset.wait));
    else if (unread()) open();
  }
  root.addEventListener("side-shown", () => { if (root.dataset.state === "ready" && !wait && choices.disabled) open(); });

  const byKey = { 1: "a", 2: "tie", 3: "both_bad", 4: "b" };
  form.querySelector("[data-keys]").hidden = false;
  const sheet = document.querySelector("[data-help-sheet]");
  const off = sheet.querySelector("[data-keys-off]");
  try { off.checked = localStorage.getItem("agon-keys-off") === "1"; } catch { /* no storage: keys stay on */ }
  off.addEventListener("change", () => { try { localStorage.setItem("agon-keys-off", off.checked ? "1" : "0"); } catch { /* as above */ } });
  form.querySelector("[data-help]").addEventListener("click", () => sheet.showModal());
  addEventListener("keydown", (event) => {
    if (sheet.open || off.checked || choices.disabled || form.classList.contains("held")) return;
    if (event.key === "?" && !event.target.closest("textarea, input, select")) { sheet.showModal(); return; }
    const typing = event.target.closest("textarea, input:not([type=radio]), select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const pick = picks.find((c) => c.value === byKey[event.key]);
    if (pick) {
      pick.checked = true;
      chosen();
      pick.focus({ preventScroll: true });
      if (!event.repeat) form.requestSubmit();
    }
  });
  // One press with a finger or a mouse, or a number key, is the vote; arrows only choose.
  let pressed = false;
  choices.addEventListener("pointerdown", () => { pressed = true; });
  addEventListener("keydown", () => { pressed = false; });
  choices.addEventListener("click", (event) => {
    if (pressed && event.target.name === "winner") { pressed = false; form.requestSubmit(); }
  });
  // One key per page view: a vote sent twice is one vote.
  const key = [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
  const post = (body) => fetch(`/api/v1/battles/${id}/vote`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(body),
    keepalive: true, // a vote that was given goes out, also when its voter leaves
  });
  const send = async (body) => {
    cast.disabled = true;
    try {
      const reply = await post(body);
      const answer = await reply.json();
      if (reply.ok || answer.code === "already_voted" || answer.code === "idempotency_key_reused") {
        tabs.postMessage(id);
        await result(answer.code === "already_voted");
        return;
      }
      if (answer.code === "not_countable_yet" && answer.countable_at) {
        // Nothing was stored: it goes out when it counts.
        setTimeout(() => send(body), 1000 * Number(reply.headers.get("retry-after") ?? 1));
        return;
      }
      // Sent as a form it is refused as well, in the reader's language.
      choices.disabled = false;
      form.submit();
      return;
    } catch {
      say(words.sayNotSent);
      form.classList.add("failed"); // the words name the button
    }
    cast.disabled = choices.disabled = false;
  };
  quotes(form);
  const undo = undoable(form, post, send);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (choices.disabled) return;
    const data = new FormData(form);
    undo({
      winner: data.get("winner"),
      tags: { a: data.getAll("tag_a"), b: data.getAll("tag_b") },
      comment: data.get("comment") || undefined,
    });
  });
}

// A passage that is marked in an answer can be quoted as a reason: it stands in the comment, and goes with the vote.
const MOST_QUOTED = 300;
const AROUND = "\nA: “”".length;

function quotes(form) {
  const comment = form.querySelector("[name=comment]");
  const offer = document.createElement("button");
  offer.type = "button";
  offer.className = "quote small";
  offer.textContent = words.sayQuote;
  offer.hidden = true;
  root.append(offer);
  const painted = globalThis.Highlight && CSS.highlights ? new Highlight() : null;
  if (painted) CSS.highlights.set("reason", painted);
  // What is marked: within one answer, whose side it tells, and as much of it as the comment has room for.
  const marked = () => {
    const selection = getSelection();
    if (form.classList.contains("held") || !selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const within = range.commonAncestorContainer;
    const answer = (within.nodeType === Node.ELEMENT_NODE ? within : within.parentElement).closest("[data-current] .answer");
    const room = Math.min(MOST_QUOTED, comment.maxLength - comment.value.length - AROUND);
    const whole = selection.toString().replace(/\s+/g, " ").trim();
    // A cut is between letters: half a pair of them is no text.
    const text = whole.length <= room ? whole : `${whole.slice(0, Math.max(room - 1, 0)).replace(/[\ud800-\udbff]$/, "")}…`;
    return answer && whole && room > 1 ? { range, side: answer.closest("[data-side]").dataset.side, text } : null;
  };
  const look = () => {
    const found = marked();
    offer.hidden = !found;
    if (!found) return;
    const box = found.range.getBoundingClientRect();
    offer.style.top = `${Math.min(Math.max(box.bottom + 6, 60), innerHeight - 60)}px`;
    offer.style.left = `${Math.min(Math.max(box.left, 8), innerWidth - offer.offsetWidth - 8)}px`;
  };
  document.addEventListener("selectionchange", look);
  // After the vote there is nothing to give reasons for.
  addEventListener("agon-voted", () => {
    document.removeEventListener("selectionchange", look);
    offer.remove();
    painted?.clear();
  });
  // A press must not end the marking before it is read.
  offer.addEventListener("pointerdown", (event) => event.preventDefault());
  offer.addEventListener("click", () => {
    const found = marked();
    if (!found) return;
    const line = `${found.side.toUpperCase()}: “${found.text}”`;
    comment.value = comment.value ? `${comment.value}\n${line}` : line;
    painted?.add(found.range);
    form.querySelector("[data-more]").open = true;
    say(words.sayQuoted);
    getSelection().removeAllRanges();
  });
}

// The result stands where the vote was, and says itself; the covers come off. The page stays as it is otherwise.
async function result(isFromElsewhere) {
  const told = await resultPart();
  const dock = told?.querySelector("[data-dock]");
  if (!dock) { location.reload(); return; }
  dock.querySelector(".reveal").classList.add("play");
  for (const head of told.querySelectorAll("[data-head]")) {
    root.querySelector(`[data-current] > [data-head="${head.dataset.head}"]`)?.replaceWith(head);
  }
  show("voted");
  dispatchEvent(new Event("agon-voted"));
  root.querySelector(".controls")?.remove();
  root.querySelector("[data-dock]").replaceWith(dock);
  if (isFromElsewhere) {
    const note = document.createElement("p");
    note.className = "elsewhere";
    note.role = "status";
    note.textContent = words.sayElsewhere;
    dock.querySelector(".podium").before(note);
  }
  sideTools();
  past();
  revealed();
}

// The same battle in another tab: a vote there ends this one's.
const tabs = new BroadcastChannel("agon-votes");
tabs.addEventListener("message", ({ data }) => {
  if (data !== id || root.dataset.state !== "ready") return;
  dispatchEvent(new Event("agon-voted-elsewhere"));
  result(true);
});

// What the server shows of the vote, in the page's own language; null: nothing yet, or it can't be reached.
async function resultPart() {
  const part = await fetch(`/b/${id}/result`).then((reply) => (reply.ok ? reply.text() : null)).catch(() => null);
  return part && new DOMParser().parseFromString(part, "text/html");
}

function revealed() {
  const head = root.querySelector("#reveal");
  head?.focus({ preventScroll: true });
  // In a low window the result is no bar: it stands below the answers.
  const dock = root.querySelector("[data-dock]");
  if (getComputedStyle(dock).position === "static") dock.scrollIntoView({ block: "start" });
  const goOn = root.querySelector(".go-on");
  goOn?.addEventListener("toggle", () => { if (goOn.open) goOn.querySelector("textarea").focus(); });
  const still = () => root.querySelector(".reveal")?.classList.remove("play");
  for (const kind of ["keydown", "pointerdown"]) addEventListener(kind, still, { once: true });
  const chip = root.querySelector("[data-fresh] [data-vote-status]");
  if (chip) verdict(chip);
}

// Between the vote and the reveal there are a few seconds to take it back.
function undoable(form, post, send) {
  const bar = form.querySelector("[data-undo]");
  const progress = bar.querySelector("progress");
  const wait = Number(bar.dataset.undo) * 1000;
  const choices = form.querySelector("[data-choices]");
  const more = form.querySelector("[data-more]");
  let held = null;
  let timer = 0;
  const release = () => {
    const body = held;
    held = null;
    clearInterval(timer);
    bar.hidden = true;
    choices.disabled = false;
    form.classList.remove("held");
    return body;
  };
  // What was said of the reasons while the vote was held goes with it.
  const whole = (body) => {
    const data = new FormData(form);
    return { ...body, tags: { a: data.getAll("tag_a"), b: data.getAll("tag_b") }, comment: data.get("comment") || undefined };
  };
  const go = () => { if (held) send(whole(release())); };
  const back = () => {
    if (!held) return;
    release();
    form.querySelector("[name=winner]:checked")?.focus();
  };
  // The second half of a double click, and a key held down, are no wish to know at once.
  bar.querySelector("[data-undo-now]").addEventListener("click", (event) => { if (event.detail < 2) go(); });
  bar.addEventListener("keydown", (event) => { if (event.repeat) event.preventDefault(); });
  bar.querySelector("[data-undo-back]").addEventListener("click", back);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) back();
  });
  // Whoever asks on, or has both written anew, has not voted; whoever leaves, has.
  addEventListener("submit", (event) => { if (event.target !== form) release(); }, true);
  addEventListener("agon-voted-elsewhere", release);
  addEventListener("pagehide", () => { if (held) post(whole(release())); });
  addEventListener("visibilitychange", () => { if (document.hidden) go(); });
  // A page that comes back as it was left may have been voted on meanwhile.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  return (body) => {
    if (!wait) { send(body); return; }
    if (held) { go(); return; }
    held = body;
    let run = 0;
    let last = performance.now();
    progress.value = 0;
    bar.hidden = false;
    choices.disabled = true;
    form.classList.add("held");
    bar.querySelector("[data-undo-now]").focus({ preventScroll: true });
    timer = setInterval(() => {
      // Who says why is not hurried.
      const now = performance.now();
      if (!more.contains(document.activeElement)) run += now - last;
      last = now;
      progress.value = run / wait;
      if (run >= wait) go();
    }, 50);
  };
}

async function verdict(chip) {
  const elos = () => [...root.querySelectorAll("[data-elo]")];
  const before = elos().map((elo) => elo.textContent);
  // The boards move, and points come, a moment after a vote is counted: more looks show by how much.
  let hasMoved = false;
  for (let i = 0, more = 12; i < 40 && (more > 0 || chip.dataset.points === "pending"); i += 1) {
    await new Promise((wake) => setTimeout(wake, 250 * (1 + i / 4)));
    if (chip.dataset.voteStatus === "pending") {
      const reply = await fetch(`/api/v1/votes/${chip.dataset.vote}`).catch(() => null);
      if (!reply?.ok || (await reply.json()).status === "pending") continue;
    } else {
      more -= 1;
    }
    const said = (await resultPart())?.querySelector("[data-verdict]");
    if (!said) continue;
    // What has come in stays in: only what is said of the verdict changes.
    root.querySelector(".reveal").classList.add("settled");
    root.querySelector("[data-verdict]").replaceWith(said);
    chip = said.querySelector("[data-vote-status]");
    const moved = elos().filter((elo, place) => before[place] && before[place] !== elo.textContent);
    const arrow = document.documentElement.dir === "rtl" ? "←" : "→";
    for (const elo of moved) elo.textContent = `${before[elos().indexOf(elo)]} ${arrow} ${elo.textContent}`;
    hasMoved ||= moved.length > 0;
    if ((hasMoved && chip.dataset.points !== "pending") || ["excluded", "check"].includes(chip.dataset.voteStatus)) return;
  }
}

// On a phone one answer at a time, or both below each other. Which comes first is drawn by lot, by the battle's id, since
// order sways votes; a vote opens when both were shown.
const narrow = matchMedia("(max-width: 50rem)");
const seen = new Set();
const which = root.querySelector("[data-which]");
const sides = root.querySelector("[data-sides]");

function showSide(side) {
  sides.dataset.only = side;
  for (const button of which.children) button.setAttribute("aria-pressed", String(button.dataset.show === side));
  for (const key of side ? [side] : keys) seen.add(key);
  root.dispatchEvent(new Event("side-shown"));
}

// The side that was not shown yet; none where both stand beside each other.
function unread() {
  if (!narrow.matches || !which) return null;
  return sides.dataset.only ? keys.find((side) => !seen.has(side)) ?? null : null;
}

if (which) {
  which.hidden = false;
  which.addEventListener("click", (event) => {
    const chosen = event.target.closest("[data-show]");
    if (chosen) showSide(chosen.dataset.show);
  });
  showSide(narrow.matches ? sides.dataset.first : "");
}

// What can be done with one answer: copied as it is, or read over the whole width.
function sideTools() {
  for (const place of root.querySelectorAll("[data-current] [data-side-tools]")) {
    place.hidden = false;
    const copy = place.querySelector("[data-copy-answer]");
    if (navigator.clipboard) {
      const label = copy.querySelector(".visually-hidden");
      const was = label.textContent;
      copy.addEventListener("click", async () => {
        await navigator.clipboard.writeText(answerOf(place.closest("[data-side]").dataset.side).innerText);
        label.textContent = words.sayCopied;
        copy.classList.add("done");
        setTimeout(() => { label.textContent = was; copy.classList.remove("done"); }, 1500);
      });
    } else copy.hidden = true;
    place.querySelector("[data-wide-answer]").addEventListener("click", (event) => {
      const side = place.closest("[data-side]").dataset.side;
      const wide = sides.dataset.wide !== side;
      if (wide) sides.dataset.wide = side;
      else delete sides.dataset.wide;
      event.currentTarget.setAttribute("aria-pressed", String(wide));
    });
  }
}

// The reader's other battles, where there is room beside this one: what is in them is none of this page's business, so it
// comes by itself.
async function past() {
  const place = root.querySelector("[data-past-battles]");
  if (!place || !matchMedia("(min-width: 80rem)").matches) return;
  const list = await fetch("/you/history").then((reply) => (reply.ok ? reply.text() : "")).catch(() => "");
  place.querySelectorAll(":scope > :not(:first-child)").forEach((old) => old.remove());
  place.insertAdjacentHTML("beforeend", list); // made by the server
  place.querySelector(`[data-past="${id}"]`)?.setAttribute("aria-current", "page");
}

tools(root);
sideTools();
past();
const form = root.querySelector("[data-vote-form]");
if (form) votes(form);
if (root.dataset.stream === "true") stream();
if (root.dataset.state === "voted") revealed();
