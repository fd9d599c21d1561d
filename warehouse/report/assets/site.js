// On every page: what stands behind a number, on hover or focus; and the query of the search field kept in it.
"use strict";
const wirehouse = (() => {
  let tip;
  // Text only: nothing that came from an article is ever read as HTML.
  const line = (tag, text) => {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  };
  function hide() {
    if (tip) tip.remove();
    tip = undefined;
  }
  function show(mark, lines) {
    hide();
    tip = document.createElement("div");
    tip.className = "tip";
    tip.setAttribute("role", "tooltip");
    tip.id = "tip";
    for (const [tag, text] of lines) if (text) tip.append(line(tag, text));
    document.body.append(tip);
    const box = mark.getClientRects()[0] || mark.getBoundingClientRect();
    const left = Math.min(Math.max(8, box.left), document.documentElement.clientWidth - tip.offsetWidth - 8);
    const above = box.top - tip.offsetHeight - 8;
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${(above > 0 ? above : box.bottom + 8) + scrollY}px`;
    mark.setAttribute("aria-describedby", "tip");
  }
  // ``tell``: an element to the lines of its tip, or undefined.
  function tips(selector, tell) {
    const over = (event) => {
      const mark = event.target.closest && event.target.closest(selector);
      const lines = mark && tell(mark);
      if (lines) show(mark, lines);
      else if (event.type === "mouseover") hide();
    };
    document.addEventListener("mouseover", over);
    document.addEventListener("focusin", over);
    document.addEventListener("focusout", hide);
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  }
  tips("[data-said]", (mark) => [["b", mark.dataset.said], ["q", mark.dataset.sentence]]);
  // Tables that are wider than the page can be scrolled with the keyboard too.
  addEventListener("load", () => {
    for (const wide of document.querySelectorAll(".wide")) if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;
  });
  return { tips, hide };
})();
