// What needs publishing allows it too; who takes publishing back takes both back; who keeps all out allows nothing.
const form = document.querySelector("form[action='/you/consent']");
form?.addEventListener("change", (event) => {
  const { publish, train, commercial, private: out } = form.elements;
  if (event.target === out && out.checked) publish.checked = train.checked = commercial.checked = false;
  else if (event.target !== out && event.target.checked) out.checked = false;
  if (event.target === publish && !publish.checked) train.checked = commercial.checked = false;
  else if (train.checked || commercial.checked) publish.checked = true;
});
