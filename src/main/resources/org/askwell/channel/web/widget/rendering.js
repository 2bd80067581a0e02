// Builds nodes. Nothing is ever parsed as HTML by the browser, so that no reply can bring a script along.
const el = (tag, attributes, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value?.call) node.addEventListener(name, value);
    else if (value) node.setAttribute(name, value);
    // Every class is a part as well, for the site's own style sheet.
    if (name === "class") node.setAttribute("part", value);
  }
  node.append(...children.flat().filter(Boolean));
  return node;
};

const button = (label, click, attributes) => el("button", { type: "button", click, ...attributes }, label);

const sheet = (rules) => {
  const made = new CSSStyleSheet();
  made.replaceSync(rules);
  return made;
};

const ICONS = {
  chat: "M4 4h16v12H9l-5 4V4zm4 4.5h8m-8 3h5",
  close: "M6 6l12 12M18 6L6 18",
  menu: "M12 5v.01M12 12v.01M12 19v.01",
  send: "M4 12h15m-6-6l6 6-6 6",
  alert: "M12 3L2 20h20L12 3zm0 6v5m0 3v.01",
  phone: "M5 4h4l2 5-3 2a12 12 0 0 0 5 5l2-3 5 2v4c-9 2-17-6-15-15z",
};

const icon = (name) => {
  const create = (tag) => document.createElementNS("http://www.w3.org/2000/svg", tag);
  const svg = create("svg");
  const path = svg.appendChild(create("path"));
  path.setAttribute("d", ICONS[name]);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  return svg;
};

// A link that leads to nothing but a website, a mailbox or a telephone; any other is just its text.
const link = (href, ...children) => {
  const address = URL.parse(href)?.href;
  if (!/^(https?|mailto|tel):/.test(address)) return el("span", null, ...children);
  return el("a", { href: address, target: /^http/.test(address) && "_blank", rel: "noopener noreferrer" }, ...children);
};

const TOKEN = /<(\/?)([a-z][a-z0-9]*)(\s[^<>]*)?>/gi;
// Headings go below the panel's own.
const TAGS = { __proto__: null, h1: "h3", h2: "h3", h3: "h4", h4: "h4" };
for (const tag of "p ul ol li strong em a br code pre blockquote".split(" ")) TAGS[tag] = tag;

const ENTITIES = { __proto__: null, amp: "&", lt: "<", gt: ">", quot: '"' };
const decode = (text) =>
  text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/gi, (whole, decimal, hex, name) =>
    name ? (ENTITIES[name] ?? whole) : String.fromCodePoint(decimal ?? parseInt(hex, 16)),
  );

// The server's HTML as nodes: tags of the list above, everything else as the text it is.
const fromHtml = (html) => {
  const open = [[document.createDocumentFragment()]];
  const add = (node) => open.at(-1)[0].append(node);
  let end = 0;
  for (const { 0: whole, 1: slash, 2: name, 3: attributes, index } of html.matchAll(TOKEN)) {
    const tag = TAGS[name.toLowerCase()];
    add(decode(html.slice(end, index)));
    end = index + whole.length;
    if (!tag || open.length > 50) add(whole);
    else if (slash) {
      const depth = open.findLastIndex(([, opened]) => opened === tag);
      if (depth > 0) open.length = depth;
    } else {
      const href = decode(/\shref="([^"]*)"/i.exec(attributes)?.[1] ?? "x:");
      const node = tag === "a" ? link(href) : el(tag);
      add(node);
      if (tag !== "br") open.push([node, tag]);
    }
  }
  add(decode(html.slice(end)));
  return open[0][0];
};
