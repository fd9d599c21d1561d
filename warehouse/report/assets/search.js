// Search in the page: names and headlines by MiniSearch, words of the texts by lists that are loaded as they are asked for.
"use strict";
(() => {
  const MOST = 25;
  const KINDS = { stories: "Stories", speakers: "People and organisations", outlets: "Outlets", articles: "Headlines" };
  const lists = {};
  let names, inFile, shards = new Set(), engine;
  const waiting = new Map();
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  wirehouse.names = (found, perFile) => {
    names = found;
    inFile = perFile;
    engine = new MiniSearch({ fields: ["text"], storeFields: ["kind", "place"], processTerm: (term) => plain(term) || null, searchOptions: { prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false), combineWith: "AND" } });
    let id = 0;
    engine.addAll(Object.keys(KINDS).flatMap((kind) => found[kind].map((row, place) => ({ id: id++, kind, place, text: row[1] }))));
  };
  wirehouse.shards = (found) => { shards = new Set(found); };
  wirehouse.words = (shard, words) => { lists[shard] = words; };

  function load(shard) {
    if (lists[shard] || !shards.has(shard)) return Promise.resolve();
    if (!waiting.has(shard)) {
      waiting.set(shard, new Promise((resolve) => {
        const script = document.createElement("script");
        script.src = `search/words-${shard}.js`;
        script.onload = script.onerror = resolve;
        document.head.append(script);
      }));
    }
    return waiting.get(shard);
  }
  const shardOf = (word) => (/^[\x00-\x7f]{2}/.test(word) ? word.slice(0, 2) : "other");

  // The places of the texts that hold a word, or one that begins with it; which of them hold the word itself.
  function places(word) {
    const found = new Set(), whole = new Set();
    for (const [known, told] of Object.entries(lists[shardOf(word)] || {})) {
      if (!known.startsWith(word)) continue;
      let place = 0;
      for (const distance of told.split(" ")) {
        found.add((place += parseInt(distance, 36)));
        if (known === word) whole.add(place);
      }
    }
    return { found, whole };
  }

  async function search(query) {
    const words = (plain(query).match(/[\p{L}\p{N}]{3,30}/gu) || []).slice(0, 8);
    await Promise.all(words.map((word) => load(shardOf(word))));
    const sets = words.map(places).filter(({ found }, i) => found.size || words.length === 1 || i === 0);
    const [first, ...others] = sets;
    const texts = first ? [...first.found].filter((place) => others.every(({ found }) => found.has(place))) : [];
    const wholes = new Map(texts.map((place) => [place, sets.filter(({ whole }) => whole.has(place)).length]));
    texts.sort((a, b) => wholes.get(b) - wholes.get(a) || a - b);
    return { hits: engine.search(query), texts, words };
  }

  const element = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  };
  const day = (told) => told && new Date(told).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const counted = (number, one) => `${number.toLocaleString("en")} ${one}${number === 1 ? "" : "s"}`;
  const told = {
    stories: ([, , articles, last]) => [counted(articles, "article"), day(last)],
    speakers: ([, , kind, texts]) => [kind, counted(texts, "text")],
    outlets: ([, , articles]) => [counted(articles, "article")],
    articles: ([, , outlet, on]) => [outlet || "no outlet", day(on) || "undated"],
  };
  function line(kind, row, suffix = "") {
    const about = told[kind](row).filter(Boolean).join(" · ");
    return element("li", {}, element("a", { href: `${kind}/${row[0]}.html${suffix}` }, row[1] || "without a headline"), " ", element("span", { class: "quiet" }, about));
  }
  // A text's line, with a snippet as soon as there is one.
  function text(place, words, suffix) {
    const made = line("articles", names.articles[place], suffix);
    wirehouse.snippet(String(Math.floor(place / inFile)), place % inFile, words).then((nodes) => {
      if (nodes) made.append(element("p", { class: "words" }, ...nodes));
    });
    return made;
  }
  function section(title, lines, of) {
    const made = element("section", {}, element("h2", {}, title, " ", element("span", { class: "quiet" }, String(of))));
    made.append(element("ul", { class: "sayings lined" }, ...lines));
    return made;
  }

  const results = document.getElementById("results");
  const status = document.getElementById("found");
  const browse = document.getElementById("browse");
  const before = status.textContent;
  let latest = 0;
  async function show(query) {
    const turn = ++latest;
    if (!query.trim() || !engine) {
      results.replaceChildren();
      status.textContent = before;
      browse.hidden = false;
      return;
    }
    const { hits, texts, words } = await search(query);
    if (turn !== latest) return;
    browse.hidden = true;
    const sections = Object.keys(KINDS).flatMap((kind) => {
      const own = hits.filter((hit) => hit.kind === kind);
      return own.length ? [section(KINDS[kind], own.slice(0, kind === "articles" ? 5 : MOST).map((hit) => line(kind, names[kind][hit.place])), own.length)] : [];
    });
    const suffix = `?w=${encodeURIComponent(words.join(" "))}`;
    if (texts.length) sections.push(section("Texts with these words", texts.slice(0, MOST).map((place) => text(place, words, suffix)), texts.length));
    results.replaceChildren(...sections);
    const number = hits.length + texts.length;
    status.textContent = number ? `${number.toLocaleString("en")} ${number === 1 ? "result" : "results"}` : "Nothing found: try fewer words, or the beginning of one.";
  }

  const field = document.getElementById("q");
  addEventListener("DOMContentLoaded", () => {
    field.value = new URLSearchParams(location.search).get("q") || "";
    show(field.value);
    field.focus({ preventScroll: true });
  });
  let later;
  field.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(() => show(field.value), 120);
  });
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(field.value);
    history.replaceState(null, "", `?q=${encodeURIComponent(field.value)}`);
  });
})();
