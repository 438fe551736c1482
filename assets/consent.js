// What needs publishing allows it too; who takes publishing back takes both back.
const form = document.querySelector("form[action='/you/consent']");
form?.addEventListener("change", (event) => {
  const { publish, train, commercial } = form.elements;
  if (event.target === publish && !publish.checked) train.checked = commercial.checked = false;
  else if (train.checked || commercial.checked) publish.checked = true;
});
