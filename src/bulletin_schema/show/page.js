"use strict";
(() => {
  const by = (id) => document.getElementById(id);
  const text = by("text"), panel = by("panel"), tip = by("tip"), root = document.body;
  const boxes = [...document.querySelectorAll("#filters input")];
  const hidden = (style) => root.classList.contains("off-" + style);
  const shown = (mark) => !hidden(mark.className.split(" ")[0]);
  const openMarks = () => [...text.querySelectorAll("mark[id]")].filter(shown);
  // The innermost mark around a node whose kind is not filtered out.
  const markAt = (node) => {
    let mark = node.closest("mark");
    while (mark && !shown(mark)) mark = mark.parentElement.closest("mark");
    return mark;
  };
  let current = null;

  const apply = () => {
    for (const box of boxes) root.classList.toggle("off-" + box.value, !box.checked);
  };
  const all = (state) => () => {
    for (const box of boxes) box.checked = state;
    apply();
  };
  const element = (name, content) => {
    const made = document.createElement(name);
    made.textContent = content;
    return made;
  };
  const clear = () => {
    for (const old of document.querySelectorAll(".on")) old.classList.remove("on");
    current = null;
  };
  const jump = (label, target) => {
    const button = element("button", label);
    button.type = "button";
    button.addEventListener("click", () => {
      target.scrollIntoView({ block: "center" });
      (target.querySelector("a") || text).focus({ preventScroll: true });
    });
    return button;
  };
  const select = (number, goTo) => {
    const row = by("r" + number), mark = by("m" + number);
    if (!row) return;
    clear();
    current = number;
    row.classList.add("on");
    for (const piece of text.querySelectorAll(`mark[data-r="${number}"]`)) piece.classList.add("on");
    const buttons = element("p", "");
    if (mark) buttons.append(jump("In the text", mark), " ");
    buttons.append(jump("In the table", row));
    const title = element("h2", row.querySelector(".badge").textContent);
    panel.replaceChildren(title, row.querySelector("dl").cloneNode(true), buttons);
    const target = mark || text;
    if (goTo) target.scrollIntoView({ block: target.tagName === "MARK" ? "center" : "start" });
  };
  const step = (by) => {
    const marks = openMarks();
    if (!marks.length) return;
    const at = marks.findIndex((mark) => mark.dataset.r === current);
    const next = at < 0 ? (by > 0 ? 0 : marks.length - 1) : (at + by + marks.length) % marks.length;
    select(marks[next].dataset.r, true);
  };

  for (const box of boxes) box.addEventListener("change", apply);
  by("all").addEventListener("click", all(true));
  by("none").addEventListener("click", all(false));
  by("next").addEventListener("click", () => step(1));
  by("previous").addEventListener("click", () => step(-1));
  text.addEventListener("click", (event) => {
    const mark = markAt(event.target);
    if (mark) select(mark.dataset.r, false);
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      step(event.key === "ArrowRight" ? 1 : -1);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      clear();
      panel.replaceChildren(element("h2", "Record"), element("p", "Choose a record in the text or in the table."));
    }
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-go]");
    if (!link) return;
    event.preventDefault();
    select(link.dataset.go, true);
    text.focus({ preventScroll: true });
  });
  text.addEventListener("mousemove", (event) => {
    const mark = markAt(event.target);
    tip.hidden = !mark;
    if (!mark) return;
    const row = by("r" + mark.dataset.r);
    const rule = row.querySelector("code").textContent;
    tip.textContent = `${row.querySelector(".badge").textContent}: ${row.querySelector("summary").textContent}\n${rule}`;
    tip.style.left = Math.min(event.pageX + 12, document.documentElement.clientWidth - tip.offsetWidth - 8) + "px";
    tip.style.top = event.pageY + 18 + "px";
  });
  text.addEventListener("mouseleave", () => {
    tip.hidden = true;
  });
  if (location.hash.startsWith("#m")) select(location.hash.slice(2), true);
})();
