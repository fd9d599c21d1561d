// An article's page: the record of a fact on hover or focus, j and k from fact to fact, words that a search led here for.
"use strict";
(() => {
  const KINDS = { c: "figure", q: "quotation", n: "name", d: "date", z: "part of the text" };
  const facts = [...document.querySelectorAll(".text .c, .text .q[id], .text .n, .text .d")];
  for (const fact of facts) if (!fact.hasAttribute("href")) fact.tabIndex = -1;

  function told(mark) {
    if (mark.matches(".c")) {
      const record = document.getElementById("r" + mark.id.slice(1));
      if (!record) return undefined;
      const lines = [...record.children].map((child) => [child.matches(".more") ? "i" : child.matches("small") ? "span" : "b", child.textContent.trim()]);
      return [["b", lines.filter(([tag]) => tag === "b").map(([, text]) => text).join(" ")], ...lines.filter(([tag]) => tag === "span").map(([, text]) => ["b", text]), ...lines.filter(([tag]) => tag === "i")];
    }
    const d = mark.dataset;
    if (mark.matches(".n")) return [["b", d.n], ["i", `${d.k}, read by: ${d.r}`]];
    if (mark.matches(".d")) return [["b", d.n || "not resolved"], ["i", `date, to the ${d.k}, read by: ${d.r}`]];
    if (mark.matches(".q")) return [["b", d.by], ["i", `quotation, ${d.k}, speaker read by: ${d.r}`]];
    return [["b", d.k]];
  }
  wirehouse.tips(".text .c, .text .n, .text .d, .text .q, .text .z", told);

  let at = -1;
  function go(step) {
    at = (at + step + facts.length) % facts.length;
    facts[at].focus();
    facts[at].scrollIntoView({ block: "center" });
  }
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, textarea") || event.ctrlKey || event.metaKey || event.altKey || !facts.length) return;
    if (event.key === "j") go(1);
    else if (event.key === "k") go(at < 0 ? 0 : -1);
  });
  document.addEventListener("focusin", (event) => {
    const found = facts.indexOf(event.target);
    if (found >= 0) at = found;
  });

  // The words of a search, as in article.html?w=grain+prices: found in the text, and the first brought into view.
  const words = (new URLSearchParams(location.search).get("w") || "").toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length && window.Highlight && CSS.highlights) {
    const ranges = [];
    const walker = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.data.toLowerCase();
      for (const word of words) {
        for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length)) {
          if (text.length !== walker.currentNode.data.length || /[\p{L}\p{N}]/u.test(text[from - 1] || " ")) continue;
          const range = new Range();
          range.setStart(walker.currentNode, from);
          range.setEnd(walker.currentNode, from + word.length);
          ranges.push(range);
        }
      }
    }
    CSS.highlights.set("found", new Highlight(...ranges));
    if (ranges.length && !location.hash) ranges[0].startContainer.parentElement.scrollIntoView({ block: "center" });
  }
})();
