// What the site's owner chose: attributes of the element, or the same as data-… on the script tag.
const SCRIPT = document.currentScript;

const isAddress = (value) => URL.canParse(value) && /^https?:/.test(value);
const FLAG = [(value) => !value || value === "true", "empty or true"];
const isTexts = (value) => {
  try {
    return Object.keys(JSON.parse(value)).every((name) => name in TEXTS.en);
  } catch {
    return false;
  }
};

// Each attribute with what its value must pass, and how to say so.
const ATTRIBUTES = {
  server: [isAddress, "an http(s) address"],
  heading: [Boolean, "some words"],
  color: [(value) => CSS.supports("color", value), "a CSS color"],
  position: [(value) => /^bottom-(right|left)$/.test(value), "bottom-right or bottom-left"],
  lang: [(value) => /^[a-z]{2}\b/.test(value), "a language such as en"],
  open: FLAG,
  inline: FLAG,
  texts: [isTexts, `JSON with any of ${Object.keys(TEXTS.en)}`],
};

const warn = (message) => console.warn(`askwell-chat: ${message}`);

// Copies data-… of the script tag to the element that it brings along.
const copyOptions = (element) => {
  for (const [name, value] of Object.entries(SCRIPT?.dataset ?? {})) {
    if (ATTRIBUTES[name]) element.setAttribute(name, value);
    else warn(`data-${name} is unknown; known are ${Object.keys(ATTRIBUTES)}.`);
  }
};

// English stays where a language is missing or cannot be had.
const textsIn = async (chosen) => {
  const language = chosen.lang.slice(0, 2).toLowerCase();
  const { texts } = openClient(chosen.server);
  if (LANGUAGES.includes(language)) TEXTS[language] ??= await texts(language).catch(() => null);
  if (!chosen.texts && !TEXTS[language]) {
    warn(`no texts in "${chosen.lang}"; give them as the attribute texts.`);
    chosen.lang = "en";
  }
  return { ...TEXTS.en, ...TEXTS[language] };
};

const readOptions = async (element) => {
  const chosen = {};
  for (const [name, [accepts, expected]] of Object.entries(ATTRIBUTES)) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    if (accepts(value)) chosen[name] = value || true;
    else warn(`${name}="${value}" is ignored; it must be ${expected}.`);
  }
  chosen.server = new URL(chosen.server ?? SCRIPT?.src ?? location.href).origin;
  chosen.lang ??= element.closest("[lang]")?.lang || navigator.language;
  chosen.texts = { ...(await textsIn(chosen)), ...JSON.parse(chosen.texts ?? null) };
  return chosen;
};
