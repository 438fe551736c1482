// The head of a page says how far its reader is today, and what they have not seen. Pages are the same for all; this is not.
// Who never had a session here is not asked about: a browser that had one remembers it.
const places = ["data-today", "data-news"];
const KNOWN = "agon-here";

function remember(known) {
  try {
    if (known) localStorage.setItem(KNOWN, "1");
    else localStorage.removeItem(KNOWN);
  } catch { /* no storage: the head stays as it is */ }
}

function isKnown() {
  try { return localStorage.getItem(KNOWN) !== null; } catch { return false; }
}

async function today() {
  const reply = await fetch("/you/today").catch(() => null);
  if (!reply?.ok) return;
  remember(reply.status === 200);
  if (reply.status !== 200) return;
  const told = new DOMParser().parseFromString(await reply.text(), "text/html");
  for (const place of places) {
    document.querySelector(`.top [${place}]`)?.replaceChildren(...told.querySelector(`[${place}]`).childNodes);
  }
}

// A battle has an owner, and so have pages that show something of their reader.
if (isKnown() || document.querySelector("[data-battle], [data-session]")) today();
addEventListener("agon-voted", today);
