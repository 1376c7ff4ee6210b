// What has the focus: what is in it, and whether a reader sees that it has it.
(() => {
  const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
  const text = e.type === "checkbox" ? String(e.checked) : e.value || e.innerText;
  let seen = "";
  if (e !== document.body) {
    if (box.width < 1 || box.height < 1) seen = "it has no room";
    else if (box.bottom < 1 || box.top > innerHeight - 1 || box.right < 1 || box.left > innerWidth - 1) seen = "it is off the screen";
    else if (!e.matches(":focus-visible") || style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) seen = "nothing shows that it has the focus";
  }
  return JSON.stringify({Text: text, Seen: seen});
})()
