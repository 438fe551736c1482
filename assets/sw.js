// Tells of notices while no page is open, and opens the page that lists them. It keeps no pages and answers no requests.
const PAGE = "/you/notices";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("push", (event) => {
  const { id, title, body, lang, dir } = event.data.json();
  // The same notice again takes the place of the first.
  event.waitUntil(registration.showNotification(title, { body, lang, dir, tag: id, icon: "/assets/icon.svg" }));
});

addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil((async () => {
    const open = await clients.matchAll({ type: "window" });
    const page = open.find((one) => new URL(one.url).pathname === PAGE);
    if (!page) return clients.openWindow(PAGE);
    await page.focus();
    return page.navigate(PAGE);
  })());
});
