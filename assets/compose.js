// Ctrl+Enter sends a question; a form is sent once.
for (const form of document.querySelectorAll("[data-compose]")) {
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
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
addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("button[disabled]")) button.disabled = false;
});
