// The element <askwell-chat>, and the one that the script brings along where the page has none of its own.
class AskwellChat extends HTMLElement {
  static observedAttributes = Object.keys(ATTRIBUTES);
  #widget;

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
  }

  connectedCallback() {
    this.#widget = readOptions(this).then((chosen) => start(this, chosen));
  }

  disconnectedCallback() {
    this.#do("stop");
  }

  attributeChangedCallback() {
    if (!this.#widget || !this.isConnected) return;
    this.disconnectedCallback();
    this.connectedCallback();
  }

  async #do(name, ...words) {
    (await this.#widget)[name](...words);
  }

  open() {
    this.#do("open");
  }

  close() {
    this.#do("close");
  }

  ask(text) {
    this.#do("ask", text);
  }

  startOver() {
    this.#do("startOver");
  }
}

const bring = () => {
  if (document.querySelector("askwell-chat")) return;
  const made = document.createElement("askwell-chat");
  copyOptions(made);
  document.body.append(made);
};

if (!customElements.get("askwell-chat")) {
  customElements.define("askwell-chat", AskwellChat);
  if (document.readyState !== "loading") bring();
  else addEventListener("DOMContentLoaded", bring);
}
