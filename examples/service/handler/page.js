"use strict";
// The page: each form asks the service for one document and shows the answer beside it.
const $ = id => document.getElementById(id);

// node makes an element; texts are never read as HTML.
function node(name, attrs, ...children) {
  const svg = name === "svg" || name === "rect" || name === "line";
  const e = svg ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
  for (const [k, v] of Object.entries(attrs ?? {})) if (v !== undefined && v !== false) k === "onclick" ? e.addEventListener("click", v) : e.setAttribute(k, v);
  e.append(...children.flat().filter(c => c !== undefined && c !== null && c !== ""));
  return e;
}
const words = code => String(code).replaceAll("_", " ");
const grouped = n => Number(n).toLocaleString("en");
const percent = fraction => (Number(fraction) * 100).toFixed(2) + "\u00a0%";
const money = a => a.amount.replace(/^(-?)(\d+)/, (_, sign, whole) => (sign ? "−" : "") + grouped(whole)) + " " + a.currency;
const figure = (f, show) => "value" in f ? show(f.value) : node("span", {class: "soft small"}, f.undefined.because);

// ask sends a body and gives the answer, or the problem in its place.
async function ask(path, type, body) {
  try {
    const answer = await fetch(path, {method: "POST", headers: {"Content-Type": type}, body});
    return {ok: answer.ok, said: await answer.json()};
  } catch {
    return {ok: false, said: {title: "The service does not answer", detail: "Is it still running? What you entered is still here."}};
  }
}

// task makes a form ask and show. Only the latest question is shown.
function task(name, question, show, field) {
  let asked = 0;
  const result = $(name + "-result");
  $(name + "-form").addEventListener("submit", async event => {
    event.preventDefault();
    const mine = ++asked;
    result.setAttribute("aria-busy", "true");
    const q = await question();
    const {ok, said} = await ask(q.path, q.type ?? "application/json", q.body);
    if (mine !== asked) return;
    result.setAttribute("aria-busy", "false");
    result.replaceChildren(...(ok ? show(said, q) : wrong(said, field)));
    result.querySelector("h3").focus();
  });
}
const heading = (text, kind) => node("h3", {tabindex: "-1", class: kind}, text);

// wrong shows problems: the path of each leads to where it can be mended.
function wrong(p, field) {
  const list = p.problems ?? [];
  return [
    heading(list.length ? (list.length === 1 ? "1 problem" : list.length + " problems") : p.title, "bad"),
    list.length ? node("ul", {}, list.map(one => node("li", {}, pathLink(one, field), ": ", one.message))) : node("p", {}, p.detail),
  ];
}
function pathLink(one, field) {
  const text = one.path || "the whole";
  return node("a", {href: "#", onclick: event => { event.preventDefault(); field(one); }}, node("code", {}, text));
}

// go moves the reader to a field, opening what it is in.
function go(e) {
  for (let d = e.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
  e.focus();
  e.scrollIntoView({block: "center"});
}

// steps takes a path apart: compensation[1].rates["a.b"] is four steps.
function steps(path) {
  const all = [];
  for (const m of path.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g)) {
    if (m[1] !== undefined) all.push(Number(m[1]));
    else all.push(m[2] !== undefined ? JSON.parse('"' + m[2] + '"') : m[3]);
  }
  return all;
}

// locate finds a path in a text of JSON: the value, or the place behind the bracket of
// the last object or list on the way to one that is missing.
function locate(text, path) {
  let i = 0;
  const space = () => { while (i < text.length && /\s/.test(text[i])) i++; };
  const string = () => {
    const from = i++;
    while (i < text.length && text[i] !== '"') i += text[i] === "\\" ? 2 : 1;
    return text.slice(from, ++i);
  };
  const skip = () => {
    if (text[i] === '"') return string();
    if (text[i] !== "{" && text[i] !== "[") { while (i < text.length && !/[\s,\]}]/.test(text[i])) i++; return; }
    let depth = 0;
    do {
      if (text[i] === '"') { string(); continue; }
      depth += text[i] === "{" || text[i] === "[" ? 1 : text[i] === "}" || text[i] === "]" ? -1 : 0;
      i++;
    } while (depth > 0 && i < text.length);
  };
  space();
  let found = [i, i];
  try {
    for (const step of steps(path)) {
      const open = text[i];
      if (open !== (typeof step === "number" ? "[" : "{")) return found;
      found = [++i, i];
      let hit = false;
      for (let n = 0; !hit && i < text.length; n++) {
        space();
        if (text[i] === "]" || text[i] === "}") break;
        let name = n;
        if (open === "{") { name = JSON.parse(string()); space(); i++; space(); }
        const from = i;
        skip();
        if (name === step) { hit = true; found = [from, i]; i = from; break; }
        space();
        if (text[i] === ",") i++;
      }
      if (!hit) return found;
    }
  } catch { /* what is no JSON is located as far as it goes */ }
  return found;
}

// inText selects the place of a problem in a text of JSON.
function inText(area) {
  return one => {
    const bytes = /^(syntax|truncated|trailing_data)$/.test(one.rule) ? Number(one.param) : NaN;
    let [from, to] = locate(area.value, one.path ?? "");
    if (Number.isFinite(bytes)) from = to = new TextDecoder().decode(new TextEncoder().encode(area.value).slice(0, bytes)).length;
    go(area);
    area.setSelectionRange(from, to);
    const line = area.value.slice(0, from).split("\n").length - 1;
    area.scrollTop = Math.max(0, line * parseFloat(getComputedStyle(area).lineHeight) - area.clientHeight / 3);
  };
}

const table = (title, head, rows) => node("div", {class: "scroll", tabindex: rows.length > 12 ? "0" : undefined, role: rows.length > 12 ? "region" : undefined, "aria-label": rows.length > 12 ? title : undefined},
  node("table", {}, node("caption", {}, title),
    head && node("thead", {}, node("tr", {}, head.map(h => node("th", {scope: "col", class: h.n ? "n" : undefined}, h.text ?? h)))), node("tbody", {}, rows)));

// bar is a picture of a stretch of a scale; the number stands beside it.
function bar(from, to, low, high, kind) {
  const x = v => (v - low) / (high - low || 1) * 100;
  return node("svg", {viewBox: "0 0 100 12", preserveAspectRatio: "none", "aria-hidden": "true"},
    node("rect", {x: x(Math.min(from, to)), y: 1, width: Math.max(0.6, Math.abs(x(to) - x(from))), height: 10, class: kind}),
    node("line", {x1: x(0), x2: x(0), y1: 0, y2: 12, class: "axis"}));
}

// The caption.
const verdicts = {pass: ["✓ It passes", "good"], fail: ["✗ It fails", "bad"], cannot_decide: ["? It cannot be decided", "open"]};
const chosen = () => [...document.querySelectorAll("[name=regime]:checked")].map(e => e.value);
$("caption-regimes").addEventListener("change", () => { $("caption-chosen").textContent = chosen().join(", ") || "nobody yet"; });
task("caption", () => {
  const body = {caption: $("caption-caption").value, regimes: chosen(), ties: {}};
  body.fix = new TextEncoder().encode(body.caption).length <= 10000; // more is checked, and not mended
  for (const name of ["platform", "format"]) if ($("caption-" + name).value) body[name] = $("caption-" + name).value;
  if ($("caption-ties").value) body.ties.of = [$("caption-ties").value];
  const brand = $("caption-brands").value.trim();
  if (brand) body.ties.brands = [brand];
  return {path: "v1/captions/check", body: JSON.stringify(body), caption: body.caption};
}, (r, q) => {
  const [said, kind] = verdicts[r.verdict];
  const judged = r.check.judgements.map(j => node("tr", {}, node("th", {scope: "row"}, j.regime), node("td", {}, words(j.duty)), node("td", {}, words(j.wording)), node("td", {}, words(j.placement)),
    node("td", {class: verdicts[j.verdict][1]}, words(j.verdict))));
  const telling = r.check.findings.filter(f => f.severity !== "I" && f.severity !== "-"), rest = r.check.findings.filter(f => f.severity === "I" || f.severity === "-");
  const finding = f => node("li", {}, f.message, f.where === "caption" && f.span ? [" It is about “", slice(q.caption, f.span), "”."] : "", " ", node("span", {class: "soft small"}, f.regime + ", ", node("code", {}, f.rule), ", " + f.source));
  return [
    heading(said, "verdict " + kind),
    marked(q.caption, r.check),
    r.corrected && [node("h4", {}, "Write instead"), node("blockquote", {}, r.corrected), node("p", {}, node("button", {type: "button", class: "quiet", onclick: () => { $("caption-caption").value = r.corrected; go($("caption-caption")); }}, "Put it in the caption"))],
    r.fix && !r.corrected && r.fix.edits.length > 0 && [node("h4", {}, "Change"), node("ul", {}, r.fix.edits.map(e => node("li", {}, e.where === "label" ? "switch the platform’s label on" : words(e.where) + ": " + e.text)))],
    r.fix?.why && node("p", {class: "soft"}, r.fix.why + "."),
    table("By rules of", ["", "duty", "wording", "place", "verdict"], judged),
    telling.length > 0 && [node("h4", {}, "What stands in the way"), node("ul", {}, telling.map(finding))],
    rest.length > 0 && node("details", {}, node("summary", {}, rest.length + " things to know"), node("div", {}, node("ul", {}, rest.map(finding)))),
  ].flat().filter(Boolean);
}, one => go({caption: $("caption-caption"), platform: $("caption-platform"), format: $("caption-format"), ties: one.path.startsWith("ties.brands") ? $("caption-brands") : $("caption-ties"), regimes: document.querySelector("[name=regime]")}[steps(one.path)[0]] ?? $("caption-caption")));

// slice is a stretch of a text whose places count bytes of UTF-8.
const slice = (text, span) => new TextDecoder().decode(new TextEncoder().encode(text).slice(span.start, span.end));

// marked is the caption with the places marked that were judged.
function marked(text, check) {
  const bytes = new TextEncoder().encode(text), spans = [...check.findings, ...check.admissions, ...check.signals].filter(f => f.where === "caption" && f.span && f.span.end > f.span.start).map(f => f.span);
  if (!spans.length) return "";
  const cuts = [...new Set([0, bytes.length, ...spans.flatMap(s => [s.start, s.end])])].sort((a, b) => a - b), parts = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const piece = new TextDecoder().decode(bytes.slice(cuts[i], cuts[i + 1]));
    parts.push(spans.some(s => s.start <= cuts[i] && cuts[i + 1] <= s.end) ? node("mark", {}, piece) : piece);
  }
  return node("blockquote", {}, parts);
}

// The payload.
let held = null; // a file too long to be shown
let holding = Promise.resolve(); // the file that is being read
const hold = file => holding = take(file);
async function take(file) {
  const text = await file.text();
  held = text.length > 200000 ? text : null;
  $("payload-body").value = held ? "" : text;
  $("payload-body").placeholder = held ? file.name + ", " + grouped(file.size) + " bytes" : "";
}
$("payload-file").addEventListener("change", event => { if (event.target.files.length) hold(event.target.files[0]); });
$("payload-body").addEventListener("input", () => { held = null; $("payload-body").placeholder = ""; });
for (const kind of ["dragenter", "dragover"]) $("payload").addEventListener(kind, event => { event.preventDefault(); $("payload").classList.add("over"); });
for (const kind of ["dragleave", "drop"]) $("payload").addEventListener(kind, () => $("payload").classList.remove("over"));
$("payload").addEventListener("drop", async event => {
  event.preventDefault();
  if (!event.dataTransfer.files.length) return;
  await hold(event.dataTransfer.files[0]);
  $("payload-form").requestSubmit();
});
task("payload", async () => {
  await holding;
  const body = held ?? $("payload-body").value, followers = $("payload-followers").value.replace(/[\s,]/g, "");
  return {path: "v1/payloads/" + $("payload-platform").value + (followers ? "?followers=" + encodeURIComponent(followers) : ""), type: /^\s*[{[<]/.test(body) || !body.trim() ? "application/json" : "text/csv", body};
}, r => {
  const rates = r.rates.filter(x => "value" in x.reading), top = Math.max(...rates.map(x => Math.max(x.reading.value.rate, x.reading.value.interval.value?.high ?? 0)), 0);
  const count = (p, name) => p.metrics?.[name] ?? node("span", {class: "soft small"}, words(p.why?.[name] ?? "unknown"));
  const shown = r.posts.slice(0, 50);
  return [
    heading(grouped(r.posts.length) + (r.posts.length === 1 ? " post" : " posts") + (r.accounts.length ? ", " + grouped(r.accounts.length) + (r.accounts.length === 1 ? " account" : " accounts") : "") + (r.comments_read ? ", " + grouped(r.comments_read) + " comments" : "")),
    r.accounts.length > 0 && node("ul", {}, r.accounts.slice(0, 20).map(a => node("li", {}, (a.handle || a.name || a.id || "an account") + ": " + (a.followers === undefined ? "followers unknown" : grouped(a.followers) + " followers")))),
    table("Engagement rate", ["over", {text: "rate", n: true}, "between"], r.rates.map(x => node("tr", {}, node("th", {scope: "row"}, words(x.over)),
      ..."value" in x.reading ? [node("td", {class: "n"}, percent(x.reading.value.rate)),
        node("td", {}, figure(x.reading.value.interval, i => percent(i.low) + " and " + percent(i.high)), node("div", {class: "soft small"}, x.reading.value.posts + " posts" + (x.reading.value.skipped ? ", " + x.reading.value.skipped + " skipped" + (x.reading.value.missing ?? []).map(m => ": " + [m.metric, words(m.reason ?? "")].filter(Boolean).join(" ")).join("") : ""))),
        node("td", {class: "bar spare"}, bar(x.reading.value.interval.value?.low ?? 0, x.reading.value.interval.value?.high ?? x.reading.value.rate, 0, top, "in"))]
        : [node("td", {colspan: "3"}, figure(x.reading))]))),
    shown.length > 0 && table(shown.length < r.posts.length ? "The first 50 posts" : "Posts", ["post", "format", {text: "likes", n: true}, {text: "comments", n: true}, {text: "views", n: true}], shown.map(p => node("tr", {},
      node("th", {scope: "row"}, (p.title || p.caption || p.id || "a post").slice(0, 60), p.published && node("div", {class: "soft small day"}, p.published.slice(0, 10))),
      node("td", {}, words(p.format ?? "not said")), ...["likes", "comments", "views"].map(name => node("td", {class: "n"}, typeof count(p, name) === "number" ? grouped(count(p, name)) : count(p, name)))))),
    r.problems.length > 0 && [node("h4", {}, "What could not be read"), node("ul", {}, r.problems.map(one => node("li", {}, pathLink(one, inText($("payload-body"))), ": ", one.message)))],
  ].flat().filter(Boolean);
}, one => one.path === "?followers" ? go($("payload-followers")) : inText($("payload-body"))(one));

// The contract. Findings of one grade are folded away where they are many.
const grade = (kind, findings) => node("details", {open: findings.length <= 8 ? "" : undefined}, node("summary", {}, words(kind) + ": " + findings.length), node("div", {}, node("ul", {}, findings.map(f =>
  node("li", {}, pathLink(f, inText($("contract-body"))), ": ", f.message, " ", f.advice, " ", node("span", {class: "soft small"}, f.source))))));
task("contract", () => {
  const on = $("contract-on").value.trim();
  return {path: "v1/contracts/check" + (on ? "?on=" + encodeURIComponent(on) : ""), body: $("contract-body").value};
}, r => {
  const kinds = [...new Set(r.findings.map(f => f.severity))];
  return [
    heading(r.findings.length ? "It is possible, with " + (r.findings.length === 1 ? "1 finding" : r.findings.length + " findings") : "It is possible, and nothing was found", r.findings.length ? "open" : "good"),
    node("p", {class: "soft small"}, "Version " + r.version + ", ", node("code", {}, r.hash)),
    kinds.map(kind => grade(kind, r.findings.filter(f => f.severity === kind))),
    r.calendar.length > 0 && table("Calendar", ["day", "what", "who"], r.calendar.slice(0, 100).map(d => node("tr", {}, node("th", {scope: "row", class: "day"}, d.on ?? "no day yet", d.to && node("div", {}, "to " + d.to)), node("td", {}, d.what), node("td", {}, words(d.by ?? ""))))),
    r.calendar.length > 100 && node("p", {class: "soft"}, "and " + grouped(r.calendar.length - 100) + " more days"),
  ].flat().filter(Boolean);
}, one => one.path === "?on" ? go($("contract-on")) : inText($("contract-body"))(one));

// The return.
task("return", () => {
  const body = {basis: $("return-basis").value, outcome: {}, cost: {}}, currency = $("return-currency").value.trim().toUpperCase();
  for (const e of document.querySelectorAll("[data-side]")) {
    const text = e.value.trim();
    if (text) body[e.dataset.side][e.dataset.name] = e.dataset.money ? {amount: text, currency} : /^\d+$/.test(text) ? Number(text) : text;
  }
  return {path: "v1/returns", body: JSON.stringify(body)};
}, r => {
  const of = r.return.value, rows = [];
  if (of) {
    const n = a => Number(a.amount), at = {level: 0};
    const row = (label, amount, from, to, kind, total) => rows.push({label, amount, from, to, kind, total});
    row("gross revenue", of.gross_revenue, 0, at.level = n(of.gross_revenue), "in", true);
    for (const p of of.deducted ?? []) row("less " + words(p.name), p.amount, at.level, at.level -= n(p.amount), "out");
    row("gain", of.gain, 0, at.level = n(of.gain), "in", true);
    for (const p of of.spent ?? []) row("less " + words(p.name), p.amount, at.level, at.level -= n(p.amount), "out");
    row("profit", of.profit, 0, n(of.profit), n(of.profit) < 0 ? "out" : "left", true);
  }
  const low = Math.min(0, ...rows.flatMap(x => [x.from, x.to])), high = Math.max(0, ...rows.flatMap(x => [x.from, x.to]));
  return [
    of ? heading("Return on " + words(of.basis) + ": " + percent(of.roi), "verdict " + (Number(of.roi) < 0 ? "bad" : "good")) : heading("No return: " + r.return.undefined.because, "open"),
    of ? table("From revenue to profit", null, rows.map(x => node("tr", {class: x.total ? "total" : undefined}, node("th", {scope: "row"}, x.label), node("td", {class: "bar"}, bar(x.from, x.to, low, high, x.kind)), node("td", {class: "n"}, money(x.amount))))) : node("p", {}, "Cost: ", figure(r.cost, money)),
    of?.not_given && node("p", {class: "soft small"}, "Taken as nothing, since nobody gave them: " + of.not_given.map(words).join(", ") + "."),
    table("Cost of one", ["", "of", {text: "cost", n: true}], r.each.map(u => node("tr", {}, node("th", {scope: "row"}, u.name), node("td", {}, words(u.of)), node("td", {class: "value" in u.cost ? "n" : undefined}, figure(u.cost, money))))),
  ].flat().filter(Boolean);
}, one => {
  const [side, name] = steps(one.path), message = document.getElementById("return-" + side + "-" + name);
  go(message ?? (side === "basis" ? $("return-basis") : $("return-currency")));
});

// Examples to begin with.
const examples = {
  caption: () => {
    $("caption-caption").value = "Loving this new serum from @glowlab, my skin has never felt better! Link in bio. #glowlab #skincare";
    $("caption-platform").value = "instagram"; $("caption-format").value = "image"; $("caption-ties").value = "paid"; $("caption-brands").value = "@glowlab";
  },
  payload: () => {
    held = null;
    $("payload-platform").value = "youtube"; $("payload-followers").value = "48,200";
    $("payload-body").value = '{"kind": "youtube#videoListResponse", "items": [\n  {"id": "a", "statistics": {"viewCount": "41200", "likeCount": "2650", "commentCount": "140"}},\n  {"id": "b", "statistics": {"viewCount": "38900", "likeCount": "1975", "commentCount": "104"}},\n  {"id": "c", "statistics": {"viewCount": "57300", "commentCount": "301"}}]}';
  },
  contract: () => {
    $("contract-body").value = JSON.stringify({
      id: "glow-7", title: "One reel in October", zone: "Europe/Madrid", currency: "EUR",
      brand: {name: "Glow Lab SL", country: "ES"}, creator: {name: "Mia Ruiz", country: "ES", minor: false},
      term: {from: "2026-10-01", to: "2026-12-31"},
      deliverables: [{id: "reel", platform: "instagram", format: "reel", count: 1, window: {from: "2026-10-20", to: "2026-10-24"}}],
      compensation: [{flat_fee: {amount: {amount: "1200.00", currency: "EUR"}}}],
      disclosure: {regimes: ["ES"]},
    }, null, 2);
  },
  return: () => {
    const values = {outcome: {gross_revenue: "7150.00", tax: "1240.91", discounts: "357.50", refunds: "205.00", impressions: "210000", reach: "152000", engagements: "9480", clicks: "3120", orders: "143", new_customers: "98"},
      cost: {creator_fee: "2800.00", product: "180.00", boosting: "300.00"}};
    for (const e of document.querySelectorAll("[data-side]")) e.value = values[e.dataset.side][e.dataset.name] ?? "";
    $("return-currency").value = "EUR"; $("return-basis").value = "revenue";
  },
};
for (const b of document.querySelectorAll("[data-example]")) b.addEventListener("click", examples[b.dataset.example]);
