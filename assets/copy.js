// A button that copies beside each command, where the browser lets a page do that.
if (navigator.clipboard) {
  for (const command of document.querySelectorAll("pre.command[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "small";
    button.textContent = command.dataset.copy;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(command.querySelector("code").textContent.trim());
      button.textContent = command.dataset.copied;
    });
    command.after(button);
  }
}
