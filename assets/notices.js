// What was shown was seen; and one button by which this browser is told of what happens next, where it can be.
const send = (method, path, body) =>
  fetch(path, { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

const unread = [...document.querySelectorAll("[data-unread]")].map((line) => line.dataset.unread);
if (unread.length) send("POST", "/api/v1/me/notices/read", { notices: unread });

const tell = document.querySelector("[data-tell]");
if (tell && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window) {
  const button = tell.querySelector("button");
  const say = (text) => { tell.querySelector("[role=status]").textContent = text; };
  const language = document.documentElement.lang;
  const keep = (subscription) => send("POST", "/api/v1/me/push", { ...subscription.toJSON(), language });
  const current = async () => (await navigator.serviceWorker.getRegistration("/"))?.pushManager.getSubscription();
  const show = (subscription) => { button.textContent = subscription ? tell.dataset.off : tell.dataset.on; };

  const subscribe = async () => {
    await navigator.serviceWorker.register("/sw.js");
    const { pushManager } = await navigator.serviceWorker.ready;
    const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: tell.dataset.tell });
    const reply = await keep(subscription);
    if (reply.ok) return subscription;
    await subscription.unsubscribe();
    throw new Error(`status ${reply.status}`);
  };

  button.addEventListener("click", async () => {
    button.disabled = true;
    say("");
    try {
      const before = await current();
      if (before) {
        await send("DELETE", "/api/v1/me/push", { endpoint: before.endpoint });
        await before.unsubscribe();
      } else {
        await subscribe();
        say(tell.dataset.told);
      }
    } catch {
      // Not allowed, no push service, or a subscription for a key that we have no more.
      say(tell.dataset.refused);
    }
    show(await current());
    button.disabled = false;
  });

  const subscription = await current();
  show(subscription);
  tell.hidden = false;
  // Whoever is signed in now is told in this browser, in the language that they read.
  if (subscription) keep(subscription);
}
