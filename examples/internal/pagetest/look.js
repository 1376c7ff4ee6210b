// Runs see in every frame, and leaves what it saw as the text of the page.
addEventListener("load", () => {
  const light = colour => {
    const [r, g, b] = colour.match(/[\d.]+/g).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const meet = (a, b, w, h) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > w && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > h;
  const all = [];
  for (const frame of document.querySelectorAll("iframe")) {
    const doc = frame.contentDocument, style = e => frame.contentWindow.getComputedStyle(e);
    const seen = {width: frame.clientWidth, dark: light(style(doc.body).backgroundColor) < 0.2, counts: {}, faults: []};
    const shut = doc.documentElement.scrollWidth;
    for (const d of doc.querySelectorAll("details")) d.open = true;
    if (Math.max(shut, doc.documentElement.scrollWidth) > seen.width) seen.faults.push("scrolls sideways");
    const count = what => seen.counts[what] = (seen.counts[what] ?? 0) + 1, fault = text => seen.faults.push(text);
    try {
      see(doc, seen.width, style, light, meet, count, fault);
    } catch (wrong) {
      fault("cannot look: " + wrong);
    }
    all.push(seen);
  }
  document.body.innerHTML = "";
  document.body.append("begin" + JSON.stringify(all) + "end");
});
