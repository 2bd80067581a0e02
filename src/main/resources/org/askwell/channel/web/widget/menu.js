// What else can be done with a conversation: copy, print, start over, delete.
const PAPER = sheet(`@media screen{askwell-paper{display:none}}
@media print{body:has(>askwell-paper)>:not(askwell-paper){display:none!important}
askwell-paper{all:initial;white-space:pre-wrap;font:11pt/1.5 sans-serif}}`);

const transcript = ({ store, texts, heading }) =>
  [
    heading,
    ...store.state.turns.map(({ text, reply }) =>
      [
        `${texts.you}: ${text}`,
        reply?.text,
        reply?.details?.text,
        ...(reply?.entry?.sources ?? []).map(({ title, url }) => `${title} ${url}`),
      ]
        .filter(Boolean)
        .join("\n\n"),
    ),
  ].join("\n\n---\n\n");

// From the page itself, with all else hidden: neither a window nor a frame, which a strict policy may forbid.
const printOut = (text) => {
  const paper = document.body.appendChild(el("askwell-paper", null, text));
  if (!document.adoptedStyleSheets.includes(PAPER)) document.adoptedStyleSheets.push(PAPER);
  addEventListener("afterprint", () => paper.remove(), { once: true });
  print();
};

const menuView = (app) => {
  const { texts } = app;
  const list = el("div", { class: "menu", id: "menu" });
  const opener = button(icon("menu"), () => toggle(list.hidden), {
    class: "icon",
    "aria-label": texts.menu,
    "aria-controls": "menu",
  });

  const entry = (label, act) =>
    button(label, () => {
      toggle(false);
      opener.focus();
      act?.();
    });

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(transcript(app));
      app.announce(texts.copied);
    } catch {
      app.announce(texts.notCopied);
    }
  };

  const confirm = () => {
    const choices = [el("p", null, texts.removeAsk), entry(texts.cancel), entry(texts.confirm, app.remove)];
    list.replaceChildren(el("div", { role: "alertdialog", "aria-label": texts.removeAsk }, choices));
    choices[1].focus();
  };

  const toggle = (shown) => {
    list.hidden = !shown;
    opener.setAttribute("aria-expanded", shown);
    list.replaceChildren(
      entry(texts.copy, copy),
      entry(texts.print, () => printOut(transcript(app))),
      entry(texts.startOver, app.startOver),
      button(texts.remove, confirm),
    );
  };
  toggle(false);

  const node = el("div", { class: "menus" }, opener, list);
  node.addEventListener(
    "focusout",
    ({ relatedTarget }) => relatedTarget && !node.contains(relatedTarget) && toggle(false),
  );
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || list.hidden) return;
    event.preventDefault();
    event.stopPropagation();
    toggle(false);
    opener.focus();
  });
  return node;
};
