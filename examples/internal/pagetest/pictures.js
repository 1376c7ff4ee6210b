for (const svg of doc.querySelectorAll("svg[role=img]")) {
  const box = svg.getBoundingClientRect();
  if (box.width === 0) continue;
  count("pictures");
  const texts = [...svg.querySelectorAll("text")].map(t => ({t, b: t.getBoundingClientRect()}));
  const scale = box.width / svg.viewBox.baseVal.width;
  for (const [i, {t, b}] of texts.entries()) {
    count("texts");
    const wrong = what => fault(svg.dataset.drawing + " " + what + ": " + t.textContent);
    if (b.left < box.left - 1 || b.right > box.right + 1 || b.top < box.top - 1 || b.bottom > box.bottom + 1) wrong("clipped");
    if (parseFloat(style(t).fontSize) * scale < 11) wrong("small");
    for (const o of texts.slice(i + 1)) if (meet(b, o.b, 1, 4)) wrong("under " + o.t.textContent);
  }
}
