// Charts by Observable Plot, drawn from the tables on the page: without scripts the tables say the same.
"use strict";
(() => {
  const ACCENT = "var(--accent)", NO = "var(--no)", SOFT = "var(--soft)", LINE = "var(--line)";
  const number = (value) => {
    for (const [scale, name] of [[1e12, "tn"], [1e9, "bn"], [1e6, "m"], [1e3, "k"]]) {
      if (Math.abs(value) >= scale) return `${+(value / scale).toPrecision(3)}${name}`;
    }
    return String(+value.toPrecision(3));
  };
  const svg = (tag, attributes, ...children) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  };
  // open ends fade out, vague figures are hatched
  document.body.prepend(svg("svg", { width: 0, height: 0, "aria-hidden": "true", class: "unseen" }, svg("defs", {},
    ...["accent", "no"].flatMap((tone) => [["right", 1, 0], ["left", 0, 1]].map(([way, from, to]) => svg("linearGradient", { id: `${tone}-${way}` },
      svg("stop", { offset: 0, "stop-color": `var(--${tone})`, "stop-opacity": from * 0.85 }), svg("stop", { offset: 1, "stop-color": `var(--${tone})`, "stop-opacity": to * 0.85 })))),
    svg("pattern", { id: "hatched", width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, svg("rect", { width: 2, height: 5, fill: "var(--accent)" })))));

  // One name for a chart that has one; its parts have none of their own. A chart without a name only repeats what is beside it.
  const plot = (options) => {
    const made = Plot.plot({ className: "plot", style: { background: "transparent", fontFamily: "inherit", fontSize: "11px", color: "var(--ink)" }, ...options });
    for (const part of made.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label");
    if (options.ariaLabel) made.setAttribute("role", made.querySelector("a") ? "group" : "img");
    else made.setAttribute("aria-hidden", "true");
    return made;
  };

  function intervals(table) {
    const low = +table.dataset.low, high = +table.dataset.high;
    const x = { type: "log" in table.dataset ? "log" : "linear", domain: [low, high] };
    const width = table.querySelector(".draw").clientWidth;
    if (!width) return;
    const frame = { width, marginLeft: 8, marginRight: 8, marginTop: 0, marginBottom: 0 };
    const few = Math.max(2, Math.floor(width / 90));
    const powers = x.type === "log" ? d3.range(Math.ceil(Math.log10(low)), Math.floor(Math.log10(high)) + 1).map((power) => 10 ** power) : [];
    const ticks = powers.length > 1 ? powers.filter((_, i) => i % Math.ceil(powers.length / few) === 0) : few;
    for (const row of table.tBodies[0].rows) {
      const { from, to, qualifier } = row.dataset;
      const tone = row.classList.contains("no") ? "no" : "accent";
      const a = from === "" ? low : +from, b = to === "" ? high : +to;
      const fill = qualifier === "vague" ? "url(#hatched)" : from === "" ? `url(#${tone}-left)` : to === "" ? `url(#${tone}-right)` : `var(--${tone})`;
      const bar = a === b ? [] : [Plot.rect([0], { x1: a, x2: b, y1: 0.32, y2: 0.68, fill, rx: 2 })];
      const ends = [from, to].filter((end) => end !== "" && a === b || end !== "" && (from === "" || to === "")).slice(0, 1).map(Number);
      const said = row.cells[3].textContent.trim();
      row.querySelector(".draw").replaceChildren(plot({
        ...frame, height: 26, x: { ...x, axis: null }, y: { domain: [0, 1], axis: null }, ariaLabel: said,
        marks: [
          Plot.gridX({ ticks, stroke: LINE, strokeOpacity: 1 }),
          ...bar,
          Plot.dot(ends, { x: (d) => d, y: 0.5, r: 5, symbol: tone === "no" ? "times" : "circle", fill: tone === "no" ? "none" : ACCENT, stroke: tone === "no" ? NO : "none", strokeWidth: 2 }),
        ],
      }));
    }
    table.querySelector(".axis").replaceChildren(plot({ ...frame, height: 22, x, marks: [Plot.axisX({ anchor: "top", ticks, tickSize: 0, tickFormat: number, color: SOFT, label: null, dy: 14 })] }));
  }

  // Labels where there is room: above or below a point, towards the side that has more; the others wait for a hover.
  function placed(points, width, height) {
    const taken = points.map((p) => [p.px - 6, p.py - 6, p.px + 6, p.py + 6]);
    const isFree = (box) => box[0] >= 0 && box[2] <= width && box[1] >= 0 && box[3] <= height - 34 && taken.every((t) => box[2] < t[0] || box[0] > t[2] || box[3] < t[1] || box[1] > t[3]);
    return [...points].reverse().flatMap((p) => {
      const wide = Math.max(p.said.length * 6.4, p.by.length * 5.6), tall = p.by ? 26 : 13;
      for (const [anchor, left] of p.px > width / 2 ? [["end", p.px - wide], ["middle", p.px - wide / 2], ["start", p.px]] : [["start", p.px], ["middle", p.px - wide / 2], ["end", p.px - wide]]) {
        for (const [dx, top] of [[0, p.high - tall - 8], [0, p.low + 8], [anchor === "end" ? -10 : 10, p.py - tall / 2]]) {
          const box = [left + dx, top, left + dx + wide, top + tall];
          if (anchor === "middle" && dx || !isFree(box)) continue;
          taken.push(box);
          return [{ ...p, anchor, dx, dy: top - p.py }];
        }
      }
      return [];
    });
  }

  // How a number went: a dot for each statement, a bar between its bounds, dashed where one is open; steps join what one source said.
  function course(figure) {
    const width = figure.clientWidth, height = Math.min(260, Math.max(170, width * 0.3));
    if (!width) return;
    const rows = [...figure.querySelectorAll("tbody tr")].map((row) => {
      const link = row.querySelector("a.fig"), [when, , who, outlet] = [...row.cells].map((cell) => cell.textContent);
      const { day, value, from, to, line } = row.dataset;
      return { x: new Date(day), y: +value, from: from === "" ? null : +from, to: to === "" ? null : +to, line, when, isDenied: row.classList.contains("no"), link, said: link.textContent, by: width > 600 ? [who, outlet].filter((name) => name !== "the outlet itself").join(", ") : "" };
    });
    for (const row of rows) row.isBetween = row.from !== null && row.to !== null && row.from !== row.to && row.from <= row.y && row.y <= row.to && (row.to - row.from) > 0.02 * Math.abs(row.to);
    for (const row of rows) if (row.isBetween) row.y = (row.from + row.to) / 2;
    const ends = rows.flatMap((row) => [row.y, row.from, row.to]).filter((end) => end !== null);
    const min = Math.min(...ends), max = Math.max(...ends);
    const isLog = min > 0 && max / min >= 100, reach = max - min || Math.abs(max) || 1;
    const [low, high] = isLog ? [min / 2, max * 2] : [min >= 0 && min <= reach ? 0 : min - reach * 0.25, max + reach * 0.3];
    const [first, last] = d3.extent(rows, (row) => row.x), pad = Math.max(864e5 / 2, (last - first) * 0.04);
    const frame = { width, height, marginLeft: 48, marginRight: 12, marginTop: 10, marginBottom: 36 };
    const x = d3.scaleUtc([new Date(+first - pad), new Date(+last + pad)], [frame.marginLeft, width - frame.marginRight]);
    const y = (isLog ? d3.scaleLog : d3.scaleLinear)([low, high], [height - frame.marginBottom, frame.marginTop]);
    // what is said on one day stands side by side
    const days = d3.group(rows, (row) => +row.x), most = Math.floor(width / 110);
    const stops = [...days.keys()].map((day) => x(new Date(day))).sort(d3.ascending);
    const isRoomy = d3.pairs(stops).every(([a, b]) => b - a > 80);
    const near = Math.min(14, (width - 60) / rows.length / 2);
    for (const of of days.values()) of.forEach((row, i) => Object.assign(row, { px: x(row.x) + (i - (of.length - 1) / 2) * near, py: y(row.y), high: y(row.isBetween ? row.to : row.y), low: y(row.isBetween ? row.from : row.y) }));
    const at = (row) => x.invert(row.px);
    const tone = (row) => (row.isDenied ? NO : ACCENT);
    const lines = [...d3.group(rows.filter((row) => !row.isDenied && row.line !== ""), (row) => row.line).values()].filter((of) => of.length > 1).flat();
    const labels = placed(rows, width, height);
    const text = (row, dy, options) => Plot.text([row], { x: at, y: "y", textAnchor: row.anchor, lineAnchor: "top", dx: row.dx, dy: row.dy + dy, stroke: "var(--paper)", strokeWidth: 3, ...options });
    const made = plot({
      ...frame, ariaLabel: `${figure.querySelector("figcaption").textContent}. The table below says the same.`,
      x: { type: "utc", domain: x.domain(), label: null, tickSize: 0, ...(isRoomy ? { ticks: [...days.keys()].map((day) => new Date(day)), tickFormat: (day) => days.get(+day)[0].when } : { ticks: Math.max(2, most) }) },
      y: { type: isLog ? "log" : "linear", domain: [low, high], label: null, grid: true, ticks: 4, tickSize: 0, tickFormat: isLog ? (value) => (Number.isInteger(Math.log10(value)) ? number(value) : "") : number },
      marks: [
        Plot.line(lines, { x: at, y: "y", z: "line", curve: "step-after", stroke: ACCENT, strokeOpacity: 0.45, strokeWidth: 1.5 }),
        Plot.ruleX(rows.filter((row) => row.from === null || row.to === null), { x: at, y1: (row) => row.from ?? low, y2: (row) => row.to ?? high, stroke: tone, strokeWidth: 3, strokeOpacity: 0.5, strokeDasharray: "2,4" }),
        Plot.ruleX(rows.filter((row) => row.isBetween), { x: at, y1: "from", y2: "to", stroke: tone, strokeWidth: 6, strokeOpacity: 0.8, href: (row) => row.link.getAttribute("href"), ariaLabel: (row) => `${row.said}, ${row.link.dataset.said}` }),
        Plot.dot(rows.filter((row) => !row.isBetween), { x: at, y: "y", r: 4.5, href: (row) => row.link.getAttribute("href"), symbol: (row) => (row.isDenied ? "times" : "circle"), fill: (row) => (row.isDenied ? "none" : ACCENT), stroke: tone, strokeWidth: (row) => (row.isDenied ? 2 : 0), ariaLabel: (row) => `${row.said}, ${row.link.dataset.said}` }),
        ...labels.flatMap((row) => [
          text(row, 0, { text: [row.said], fill: tone(row), fontWeight: 600, fontSize: 12 }),
          text(row, 14, { text: [row.by], fill: SOFT, fontSize: 11 }),
        ]),
      ],
      symbol: { type: "identity" },
    });
    [...made.querySelectorAll("a")].forEach((dot) => {
      const row = rows.find((of) => of.link.getAttribute("href") === dot.getAttribute("href") || of.link.getAttribute("href") === dot.getAttribute("xlink:href"));
      if (row) Object.assign(dot.dataset, { said: row.link.dataset.said, sentence: row.link.dataset.sentence });
    });
    figure.querySelector(".canvas").replaceChildren(made);
  }

  function months(figure) {
    const rows = [...figure.querySelectorAll("tr[data-x]")].map((row) => ({ x: new Date(row.dataset.x), y: +row.dataset.y }));
    const width = figure.clientWidth;
    figure.querySelector(".canvas").replaceChildren(plot({
      width, height: 140, marginLeft: 36, marginBottom: 24, ariaLabel: figure.querySelector("figcaption").textContent,
      x: { type: "utc", label: null }, y: { label: null, ticks: 3, grid: true, tickSize: 0 },
      marks: [Plot.rectY(rows, { x: "x", y: "y", interval: "month", fill: ACCENT, insetLeft: 0.5, insetRight: 0.5 }), Plot.ruleY([0], { stroke: LINE })],
    }));
  }

  function carriers(figure) {
    const rows = [...figure.parentElement.querySelectorAll("tr[data-outlet]")].map((row) => ({ ...row.dataset, x: new Date(row.dataset.day) })).filter((row) => row.day);
    if (new Set(rows.map((row) => row.day)).size < 2) return figure.remove();
    const width = figure.clientWidth, names = [...new Set(rows.map((row) => row.outlet))].slice(0, 16);
    const left = Math.min(170, width * 0.36);
    const span = (Math.max(...rows.map((row) => row.x)) - Math.min(...rows.map((row) => row.x))) / 864e5;
    const shown = rows.filter((row) => names.includes(row.outlet));
    figure.querySelector(".canvas").replaceChildren(plot({
      width, marginLeft: left, marginRight: 32, marginBottom: 28, height: names.length * 24 + 44, ariaLabel: "Articles by outlet and day; copies are hollow. The table below says the same.",
      x: { type: "utc", label: null, grid: true, inset: 8, ticks: span < 8 ? "day" : Math.max(2, Math.floor(width / 120)), tickFormat: d3.utcFormat(span < 300 ? "%-d %b" : "%b %Y") }, y: { domain: names, label: null, tickSize: 0, tickFormat: (name) => (name.length * 6.2 > left ? name.slice(0, Math.floor(left / 6.2) - 1) + "…" : name) },
      marks: [Plot.dot(shown, { x: "x", y: "outlet", r: 5, href: "href", title: "title", fill: (d) => (d.role === "copy" ? "copy" : "own"), stroke: ACCENT, strokeWidth: 1.5, ariaLabel: (d) => `${d.outlet}: ${d.title}` })],
      color: { domain: ["copy", "own"], range: ["var(--paper)", ACCENT] },
    }));
  }

  function runs(figure) {
    const rows = [...figure.parentElement.querySelectorAll("tr[data-x]")].map((row) => row.dataset);
    if (rows.length < 2) return figure.remove();
    const bars = rows.flatMap((row) => [{ run: row.x, rows: +row.new, kind: "new and revised" }, { run: row.x, rows: +row.refused, kind: "refused" }]);
    figure.querySelector(".canvas").replaceChildren(plot({
      width: figure.clientWidth, height: 150, marginLeft: 44, marginBottom: 28, ariaLabel: "Articles new and refused, run by run. The table below says the same.",
      x: { label: null, tickFormat: (run) => run.slice(5, 10) }, y: { label: null, grid: true, ticks: 3, tickSize: 0 },
      color: { domain: ["new and revised", "refused"], range: [ACCENT, NO] },
      marks: [Plot.barY(bars, { x: "run", y: "rows", fill: "kind" }), Plot.ruleY([0], { stroke: LINE })],
    }));
  }

  function sparks() {
    for (const cell of document.querySelectorAll(".spark[data-days]")) {
      const days = cell.dataset.days.trim().split(" ").filter(Boolean).map((told) => told.split(":")).map(([day, articles]) => ({ x: new Date(day), y: +articles }));
      if (days.length < 2 || cell.querySelector("svg")) continue;
      cell.prepend(plot({ width: 140, height: 22, margin: 3, x: { axis: null, type: "utc" }, y: { axis: null, domain: [0, Math.max(...days.map((d) => d.y))] }, marks: [Plot.ruleX(days, { x: "x", y1: 0, y2: "y", stroke: ACCENT, strokeWidth: 3 }), Plot.ruleY([0], { stroke: LINE })] }));
    }
  }

  const drawn = { months, carriers, course, runs };
  function draw() {
    for (const table of document.querySelectorAll(".intervals")) intervals(table);
    for (const figure of document.querySelectorAll("[data-chart]")) drawn[figure.dataset.chart](figure);
    sparks();
  }
  draw();
  let later, width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    clearTimeout(later);
    later = setTimeout(draw, 100);
  });
})();
