// Plots that are pointed at, walked through by keys, and looked at closely. The server draws them; without this file they are
// pictures. What a mark says is its title; its row is for the table of what is seen.
const SVG = "http://www.w3.org/2000/svg";
const words = document.querySelector(".plots")?.dataset;

function button(label, sign, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "small";
  made.textContent = sign;
  made.ariaLabel = made.title = label;
  made.addEventListener("click", act);
  return made;
}

function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

// A cell that a spreadsheet takes for a formula is text.
const cell = (value) => {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

// A mark is seen while its middle is.
function isSeen(mark, [x, y, width, height]) {
  const box = mark.getBBox();
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  return cx >= x && cx <= x + width && cy >= y && cy <= y + height;
}

function enliven(figure, svg, source) {
  const whole = svg.getAttribute("viewBox").split(" ").map(Number);
  let view = [...whole];
  const marks = [...svg.querySelectorAll("[data-row]")];
  const tip = document.createElement("p");
  tip.className = "tip hint";
  tip.setAttribute("role", "status");
  tip.textContent = words.sayKeys;
  const said = new Map(marks.map((mark) => {
    const title = mark.querySelector("title");
    title.remove(); // a browser would show it a second time
    return [mark, title.textContent];
  }));
  let at = -1;
  const show = (mark) => {
    svg.querySelector(".pl-at")?.classList.remove("pl-at");
    mark?.classList.add("pl-at");
    if (mark) tip.textContent = said.get(mark);
    at = marks.indexOf(mark);
  };
  const look = () => svg.setAttribute("viewBox", view.map((n) => n.toFixed(1)).join(" "));
  const clamp = () => {
    for (const axis of [0, 1]) {
      view[axis] = Math.min(Math.max(view[axis], whole[axis]), whole[axis] + whole[axis + 2] - view[axis + 2]);
    }
  };
  const zoom = (by, [x, y] = [0.5, 0.5]) => {
    const scale = Math.min(Math.max(view[2] * by / whole[2], 1 / 16), 1);
    const [width, height] = [whole[2] * scale, whole[3] * scale];
    view = [view[0] + (view[2] - width) * x, view[1] + (view[3] - height) * y, width, height];
    clamp();
    look();
  };
  const reset = () => { view = [...whole]; look(); };
  const place = (event) => {
    const box = svg.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  };
  svg.addEventListener("pointerover", (event) => { const mark = event.target.closest("[data-row]"); if (mark) show(mark); });
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return; // a page scrolls with the wheel alone
    event.preventDefault();
    zoom(event.deltaY > 0 ? 1.25 : 0.8, place(event));
  }, { passive: false });
  let held = null;
  svg.addEventListener("pointerdown", (event) => {
    if (view[2] < whole[2] && event.isPrimary) { held = [event.clientX, event.clientY]; svg.setPointerCapture(event.pointerId); }
  });
  svg.addEventListener("pointermove", (event) => {
    if (!held) return;
    const box = svg.getBoundingClientRect();
    view[0] -= (event.clientX - held[0]) * view[2] / box.width;
    view[1] -= (event.clientY - held[1]) * view[3] / box.height;
    held = [event.clientX, event.clientY];
    clamp();
    look();
  });
  for (const end of ["pointerup", "pointercancel"]) svg.addEventListener(end, () => { held = null; });
  svg.tabIndex = 0;
  svg.addEventListener("keydown", (event) => {
    const seen = marks.filter((mark) => isSeen(mark, view));
    const now = seen.indexOf(marks[at]);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step && seen.length) show(seen[(now + step + seen.length + (now < 0 && step < 0 ? 1 : 0)) % seen.length]);
    else if (event.key === "Home") show(seen[0]);
    else if (event.key === "End") show(seen.at(-1));
    else if (event.key === "+" || event.key === "=") zoom(0.8);
    else if (event.key === "-") zoom(1.25);
    else if (event.key === "0") reset();
    else return;
    event.preventDefault();
  });
  const name = `agon-${figure.dataset.plot}`.replace(/\.svg$/, "");
  const picture = () => {
    // The file of the server has its styles with it; what is seen of it is the view.
    const copy = new DOMParser().parseFromString(source, "image/svg+xml");
    copy.documentElement.setAttribute("viewBox", svg.getAttribute("viewBox"));
    save(`${name}.svg`, "image/svg+xml", new XMLSerializer().serializeToString(copy));
  };
  const table = () => {
    const rows = marks.filter((mark) => isSeen(mark, view)).map((mark) => JSON.parse(mark.dataset.row).map(cell).join(","));
    save(`${name}.csv`, "text/csv", [svg.dataset.columns, ...rows, ""].join("\n"));
  };
  const bar = document.createElement("div");
  bar.className = "row start plot-bar";
  bar.append(
    button(words.sayIn, "+", () => zoom(0.8)),
    button(words.sayOut, "−", () => zoom(1.25)),
    button(words.sayWhole, "⤢", reset),
    button(words.sayPicture, "SVG", picture),
    button(words.sayTable, "CSV", table),
  );
  figure.append(bar, tip);
}

const asked = new WeakSet();

// A large plot takes time to take apart: that is done when somebody turns to it, not when it scrolls by.
async function load(figure) {
  if (asked.has(figure)) return;
  asked.add(figure);
  const image = figure.querySelector("img");
  const source = await fetch(image.currentSrc || image.src).then((reply) => (reply.ok ? reply.text() : "")).catch(() => "");
  const drawn = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
  if (drawn.namespaceURI !== SVG || !drawn.dataset.columns) return;
  drawn.querySelector("style")?.remove(); // pages have these styles, and take none from elsewhere
  const svg = document.importNode(drawn, true);
  const had = document.activeElement === figure;
  figure.removeAttribute("tabindex");
  figure.querySelector("picture").replaceWith(svg);
  enliven(figure, svg, source);
  if (had) svg.focus({ preventScroll: true });
}

for (const figure of document.querySelectorAll("[data-plot]")) {
  figure.tabIndex = 0;
  figure.ariaLabel = figure.querySelector("img").alt;
  for (const turned of ["pointerenter", "pointerdown", "focus"]) figure.addEventListener(turned, () => load(figure));
}
