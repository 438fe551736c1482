// The head of a page says how far its reader is today, and what they have not seen. Pages are the same for all; this is not.
const places = ["data-today", "data-unread"];

async function today() {
  const reply = await fetch("/you/today").catch(() => null);
  if (reply?.status !== 200) return;
  const told = new DOMParser().parseFromString(await reply.text(), "text/html");
  for (const place of places) {
    document.querySelector(`.top [${place}]`)?.replaceChildren(...told.querySelector(`[${place}]`).childNodes);
  }
}

today();
addEventListener("agon-voted", today);
