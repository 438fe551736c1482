// The battle page: streams both answers in, offers keys for the vote, follows the verdict.
// Everything works without this file too, by forms and reloads.
import "./compose.js";

const root = document.querySelector("[data-battle]");
const id = root.dataset.battle;
const status = root.querySelector("[data-status]");
const say = (text) => { status.textContent = text; };
const words = root.dataset; // what the page says, in its language

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
    for (const side of ["a", "b"]) {
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
    for (const old of blocks[side].splice(from)) old.remove();
    waiting[side].splice(Math.max(from - blocks[side].length, 0), Infinity, ...html);
    if (!timer) place();
  });
  source.addEventListener("restart", () => {
    say(words.sayRestart);
    for (const side of ["a", "b"]) {
      blocks[side].length = waiting[side].length = 0;
      answerOf(side).replaceChildren();
    }
  });
  const finish = (text) => {
    for (const side of ["a", "b"]) {
      answerOf(side).setAttribute("aria-busy", "false");
      heard(side, blocks[side]);
    }
    say(text);
  };
  source.addEventListener("ready", () => {
    source.close();
    ended = () => {
      const voted = root.dataset.state === "voted";
      finish(voted ? "" : words.sayEnded);
      if (!voted) show("ready");
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

// Who listens hears whole sentences, each once and with its side, not letters as they come.
function hearing() {
  const log = root.querySelector("[data-heard]");
  const told = { a: 0, b: 0 };
  return (side, whole) => {
    for (; told[side] < whole.length; told[side] += 1) {
      const line = document.createElement("p");
      line.translate = false;
      line.dir = "auto";
      line.textContent = `${answerOf(side).closest("[data-side]").querySelector("h2").textContent}: ${whole[told[side]].textContent}`;
      log.append(line);
    }
  };
}

// Code can be copied and its long lines folded.
function tools(place) {
  for (const figure of place.querySelectorAll("figure.code:not([data-tools])")) {
    figure.dataset.tools = "";
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

function votes(form) {
  const choices = [...form.querySelectorAll("[name=winner]")];
  // Reasons come after the choice, never before.
  const more = form.querySelector("[data-more]");
  more.hidden = !choices.some((choice) => choice.checked);
  form.addEventListener("change", () => { more.hidden = false; });
  const byKey = { 1: "a", 2: "tie", 3: "both_bad", 4: "b" };
  form.querySelector("[data-keys]").hidden = false;
  const sheet = document.querySelector("[data-help-sheet]");
  const off = sheet.querySelector("[data-keys-off]");
  try { off.checked = localStorage.getItem("agon-keys-off") === "1"; } catch { /* no storage: keys stay on */ }
  off.addEventListener("change", () => { try { localStorage.setItem("agon-keys-off", off.checked ? "1" : "0"); } catch { /* as above */ } });
  form.querySelector("[data-help]").addEventListener("click", () => sheet.showModal());
  addEventListener("keydown", (event) => {
    if (sheet.open || off.checked || form.classList.contains("held")) return;
    if (event.key === "?" && !event.target.closest("textarea, input, select")) { sheet.showModal(); return; }
    const typing = event.target.closest("textarea, input:not([type=radio]), select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const choice = choices.find((c) => c.value === byKey[event.key]);
    if (choice) {
      choice.checked = true;
      more.hidden = false;
      choice.focus({ preventScroll: true });
    }
  });
  // One key per page view: a vote sent twice is one vote.
  const key = [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
  const post = (body) => fetch(`/api/v1/battles/${id}/vote`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(body),
    keepalive: true, // a vote that was given goes out, also when its voter leaves
  });
  const button = form.querySelector("button[type=submit]");
  const send = async (body) => {
    button.disabled = true;
    try {
      const reply = await post(body);
      const answer = await reply.json();
      if (reply.ok || answer.code === "already_voted" || answer.code === "idempotency_key_reused") {
        location.reload();
        return;
      }
      // Sent as a form it is refused as well, in the reader's language.
      form.submit();
      return;
    } catch {
      say(words.sayNotSent);
    }
    button.disabled = false;
  };
  const undo = undoable(form, post, send);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const data = new FormData(form);
    undo({
      winner: data.get("winner"),
      tags: { a: data.getAll("tag_a"), b: data.getAll("tag_b") },
      comment: data.get("comment") || undefined,
    });
  });
}

// Between the vote and the reveal there are a few seconds to take it back.
function undoable(form, post, send) {
  const bar = form.querySelector("[data-undo]");
  const progress = bar.querySelector("progress");
  const wait = Number(bar.dataset.undo) * 1000;
  const choices = form.querySelector(".choices");
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
  const go = () => { if (held) send(release()); };
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
  addEventListener("pagehide", () => { if (held) post(release()); });
  addEventListener("visibilitychange", () => { if (document.hidden) go(); });
  // A page that comes back as it was left may have been voted on meanwhile.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  return (body) => {
    if (!wait) { send(body); return; }
    if (held) { go(); return; }
    held = body;
    const begun = performance.now();
    progress.value = 0;
    bar.hidden = false;
    choices.disabled = true;
    form.classList.add("held");
    bar.querySelector("[data-undo-now]").focus({ preventScroll: true });
    timer = setInterval(() => {
      progress.value = (performance.now() - begun) / wait;
      if (progress.value >= 1) go();
    }, 50);
  };
}

async function verdict(chip) {
  const elos = () => [...root.querySelectorAll("[data-elo]")];
  const before = elos().map((elo) => elo.textContent);
  // The boards move a moment after a vote is counted: more looks show by how much.
  for (let i = 0, more = 12; i < 40 && more > 0; i += 1) {
    await new Promise((wake) => setTimeout(wake, 250 * (1 + i / 4)));
    if (chip.dataset.voteStatus === "pending") {
      const reply = await fetch(`/api/v1/votes/${chip.dataset.vote}`).catch(() => null);
      if (!reply?.ok || (await reply.json()).status === "pending") continue;
    } else {
      more -= 1;
    }
    // The page says the verdict in its own language.
    const page = await fetch(location.href).then((again) => again.text()).catch(() => "");
    const said = new DOMParser().parseFromString(page, "text/html").querySelector("[data-verdict]");
    if (!said) continue;
    root.querySelector("[data-verdict]").replaceWith(said);
    chip = said.querySelector("[data-vote-status]");
    const moved = elos().filter((elo, place) => before[place] && before[place] !== elo.textContent);
    for (const elo of moved) elo.textContent = `${before[elos().indexOf(elo)]} → ${elo.textContent}`;
    if (moved.length || chip.dataset.voteStatus === "excluded") return;
  }
}

// On a phone one answer at a time, or both below each other.
for (const which of root.querySelectorAll("[data-which]")) {
  const sides = which.parentElement.querySelector("[data-sides]");
  which.hidden = false;
  which.addEventListener("click", (event) => {
    const chosen = event.target.closest("[data-show]");
    if (!chosen) return;
    sides.dataset.only = chosen.dataset.show;
    for (const button of which.children) button.setAttribute("aria-pressed", String(button === chosen));
  });
}

tools(root);
if (root.dataset.stream === "true") stream();
const form = root.querySelector("[data-vote-form]");
if (form) votes(form);
const chip = root.querySelector("[data-fresh] [data-vote-status]");
if (chip) verdict(chip);
