// Snippets of texts: loaded in packed files as results need them, cut where most of the words stand together.
"use strict";
(() => {
  const BEFORE = 70, LONG = 240;
  const packed = {}, opened = {};
  wirehouse.texts = (number, text) => { packed[number] = text; };

  function open(number) {
    if (!opened[number]) {
      opened[number] = new Promise((resolve) => {
        const script = document.createElement("script");
        script.src = `search/texts-${number}.js`;
        script.onload = () => {
          const bytes = Uint8Array.from(atob(packed[number]), (letter) => letter.charCodeAt(0));
          const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
          new Response(stream).json().then(resolve, () => resolve([]));
        };
        script.onerror = () => resolve([]);
        document.head.append(script);
      });
    }
    return opened[number];
  }

  // Small letters without accents, as long as the text itself, so that what is found there stands here at the same place.
  const plain = (text) => Array.from(text, (letter) => {
    const bare = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return bare.length === letter.length ? bare : letter;
  }).join("");

  function found(text, words) {
    const inPlain = plain(text);
    const hits = [];
    for (const word of words) {
      for (let at = inPlain.indexOf(word); at >= 0; at = inPlain.indexOf(word, at + word.length)) {
        if (!/[\p{L}\p{N}]/u.test(inPlain[at - 1] || " ")) hits.push({ at, word, end: at + word.length, isWhole: !/[\p{L}\p{N}]/u.test(inPlain[at + word.length] || " ") });
      }
    }
    return hits.sort((a, b) => a.at - b.at);
  }

  // The stretch that holds most of the words, whole ones above all; the first of equals.
  function best(hits) {
    let start = hits[0], most = 0;
    for (const hit of hits) {
      const within = hits.filter((other) => other.at >= hit.at && other.end <= hit.at + LONG - BEFORE);
      const weight = new Set(within.map((other) => other.word)).size + new Set(within.filter((other) => other.isWhole).map((other) => other.word)).size;
      if (weight > most) [start, most] = [hit, weight];
    }
    return start;
  }

  // Nodes for a snippet with the words marked; undefined where the text holds none of them, or cannot be unpacked here.
  wirehouse.snippet = async (number, place, words) => {
    const text = "DecompressionStream" in window ? (await open(number))[place] : undefined;
    const hits = text ? found(text, words) : [];
    if (!hits.length) return undefined;
    const first = best(hits).at;
    const from = first <= BEFORE ? 0 : text.indexOf(" ", first - BEFORE) + 1 || first;
    const to = from + LONG >= text.length ? text.length : Math.max(text.lastIndexOf(" ", from + LONG), first);
    const nodes = [from > 0 ? "… " : ""];
    let at = from;
    for (const hit of hits) {
      if (hit.at < at || hit.end > to) continue;
      const mark = document.createElement("mark");
      const end = hit.end + (/^[\p{L}\p{N}]*/u.exec(text.slice(hit.end))[0].length);
      mark.textContent = text.slice(hit.at, end);
      nodes.push(text.slice(at, hit.at), mark);
      at = end;
    }
    return [...nodes, text.slice(at, to), to < text.length ? " …" : ""];
  };
})();
