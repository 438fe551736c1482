// Enter sends a question where there is a keyboard, Shift+Enter begins a line; a form is sent once.
const keyboard = matchMedia("(any-pointer: fine)");
for (const form of document.querySelectorAll("[data-compose]")) {
  form.addEventListener("keydown", (event) => {
    // Whoever writes with an input method chooses a word with Enter.
    if (event.key !== "Enter" || event.isComposing || event.shiftKey || !event.target.closest("textarea")) return;
    if (!(keyboard.matches || event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit();
  });
}
for (const form of document.forms) {
  form.addEventListener("submit", (event) => {
    // A form that a script sends itself minds its own buttons; whether one does is known when all have heard.
    setTimeout(() => {
      if (event.defaultPrevented) return;
      for (const button of form.querySelectorAll("button")) button.disabled = true;
    });
  });
}
// Coming back with the browser's back button finds the buttons as they were left.
addEventListener("pageshow", (event) => {
  if (event.persisted) for (const button of document.querySelectorAll("button[disabled]")) button.disabled = false;
});
