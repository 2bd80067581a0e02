// A reply of any kind as nodes.

// Numbers may have words beside them: "988 (call or text)".
const dial = (number) => `tel:${/[+\d][\d\s().-]*/.exec(number)?.[0].replace(/[^+\d]/g, "")}`;

const callButton = (number, text) => el("a", { class: "call", href: dial(number) }, icon("phone"), say(text, number));

const contactCard = ({ name, phone, email, url, hours }) =>
  el(
    "div",
    { class: "card" },
    el("strong", null, name),
    phone && link(dial(phone), phone),
    email && link(`mailto:${email}`, email),
    url && link(url, url),
    hours,
  );

const chips = (kind, suggestions, { pick, content, texts }) => {
  const label = texts[kind] ?? texts.related;
  return el(
    "div",
    { class: "choices", role: "group", "aria-label": label },
    /answer|popular/.test(kind) && el("small", null, label),
    suggestions.map(({ title }) => button(title, () => pick(title), { class: "chip", dir: "auto", lang: content })),
  );
};

const prose = (html, { content }) => el("div", { class: "prose", dir: "auto", lang: content }, fromHtml(html));

const disclosure = (summary, ...children) => el("details", null, el("summary", null, summary), ...children);

const origin = ({ sources = [], reviewed, url }, { texts, server, lang }) => {
  const day = reviewed && new Date(`${reviewed}T12:00`).toLocaleDateString(lang, { dateStyle: "medium" });
  const links = sources.map((source) => link(source.url, source.title));
  if (/^\/\w/.test(url)) links.push(link(server + url, texts.page));
  const list = el(
    "ul",
    null,
    links.map((each) => el("li", null, each)),
  );
  return disclosure(day ? `${texts.sources} · ${say(texts.reviewed, day)}` : texts.sources, list);
};

const urgentView = ({ html, sign, contact }, app) => {
  const { texts, content } = app;
  const level = sign?.level ?? "emergency";
  const numbers = sign?.call ?? [contact?.phone];
  return [
    el("h3", null, icon("alert"), texts[level]),
    sign && el("p", { class: "sign", lang: content }, sign.title),
    el(
      "p",
      { class: "calls" },
      numbers.filter(Boolean).map((number) => callButton(number, texts.call)),
    ),
    prose(html, app),
  ];
};

// The text whole, and what it lists as words in the same place as buttons and a card.
const proseView = ({ kind, html, details, entry, suggestions, contact }, app) => {
  const { texts } = app;
  const said = prose(html, app);
  const swap = (selector, words, node) => {
    const found = [...said.querySelectorAll(selector)].find(({ textContent }) => textContent === words);
    if (found) found.replaceWith(node);
    else said.append(node);
  };
  const view = [said, details && disclosure(texts.more, prose(details.html, app)), entry && origin(entry, app)];
  const list = suggestions.length && chips(kind, suggestions, app);
  if (kind === "answer") view.push(list);
  else if (list) swap("ol", suggestions.map(({ title }) => title).join(""), list);
  if (contact) {
    const words = ["name", "phone", "email", "url", "hours"].map((field) => contact[field]).join("");
    swap("p", words, contactCard(contact));
  }
  return view.flat();
};

const replyView = (reply, app) => {
  const { kind, sign } = reply;
  const view = kind === "urgent" ? urgentView(reply, app) : proseView(reply, app);
  const kinds = `reply ${kind} ${sign?.level ?? ""}`;
  return el("div", { class: `bubble ${kinds}` }, el("span", { class: "unseen" }, app.texts.reply), view);
};
