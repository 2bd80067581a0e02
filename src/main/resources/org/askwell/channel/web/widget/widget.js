// Puts launcher, panel and conversation together in the shadow root of one element.
const SMALL = matchMedia("(max-width: 480px), (max-height: 420px)");
const STYLES = sheet(STYLE);

const start = (host, chosen) => {
  const root = host.shadowRoot;
  const life = new AbortController();
  const { server, inline, lang, texts } = chosen;
  const polite = el("div", { class: "unseen", role: "status" });
  const assertive = el("div", { class: "unseen", role: "alert" });
  let greeted = false;
  let clock;

  const emit = (name, detail) =>
    host.dispatchEvent(new CustomEvent(`askwell:${name}`, { detail, bubbles: true, composed: true }));

  // Said once: a new node each time, taken away again so that nobody comes across it in the page.
  const announce = (text, urgent) => {
    const said = el("p", null, text);
    (urgent ? assertive : polite).replaceChildren(said);
    setTimeout(() => said.remove(), 9000);
  };

  const update = () => {
    const { state } = store;
    panel.update(state);
    clearTimeout(clock);
    const waits = state.turns.some(({ wait }) => wait > Date.now());
    if (state.turns.length) clock = setTimeout(update, waits ? 1000 : state.until - Date.now() + 99);
  };

  const isOpen = () => inline || panel.node.open;

  const replied = (key, { kind, text, entry, confidence, sign }) => {
    const urgent = kind === "urgent";
    if (urgent) show();
    announce(text, urgent);
    panel.scroll();
    news.hidden = isOpen();
    emit("turn", { kind, entry: entry?.id ?? null, confidence });
    if (urgent) emit("urgent", sign);
  };

  const troubled = (state, status, seconds) => {
    const help = state === "limited" && app.emergency ? say(texts.callUrgent, app.emergency) : "";
    announce(`${say(texts[state], seconds)} ${help}`);
    emit("error", { state, status });
  };

  const greet = async () => {
    if (greeted) return;
    greeted = true;
    try {
      const welcome = await client.welcome();
      app.content = welcome.language;
      app.emergency = welcome.emergency;
      panel.greet(welcome);
      store.change((state) => (state.minutes = welcome.keptMinutes ?? state.minutes));
    } catch {
      greeted = false;
    }
  };

  const remember = (shown) => store.change((state) => (state.shown = shown));

  const show = () => {
    greet();
    if (panel.node.open) return;
    launcher.hidden = news.hidden = true;
    if (!isOpen()) {
      if (SMALL.matches) {
        // All else is inert then, and so would be what announces.
        panel.node.append(polite, assertive);
        panel.node.showModal();
      } else panel.node.open = true;
      remember(true);
      emit("open");
    }
    panel.scroll();
  };

  const hide = () => {
    panel.node.close();
    root.append(polite, assertive);
    launcher.hidden = false;
  };

  const open = () => {
    show();
    panel.focus();
  };

  const close = () => {
    if (inline || !isOpen()) return;
    hide();
    remember(false);
    launcher.focus();
    emit("close");
  };

  const onResize = () => {
    if (!panel.node.open) return;
    if (SMALL.matches !== panel.node.matches(":modal")) {
      hide();
      show();
    }
    // Above a phone's keyboard.
    panel.node.style.blockSize = SMALL.matches ? `${visualViewport.height}px` : "";
  };

  const store = openStore(server, () => update(), life);
  const client = openClient(server);
  const chat = openChat(store, client, replied, troubled, life);
  const ask = (words) => {
    const text = String(words).trim().slice(0, MAX_LENGTH);
    if (!text) return;
    show();
    chat.ask(text);
    panel.scroll();
  };
  const app = {
    ...chosen,
    heading: chosen.heading ?? texts.heading,
    store,
    client,
    announce,
    close,
    ask,
    pick(text) {
      ask(text);
      panel.refocus();
    },
    retry(key) {
      chat.retry(key);
      panel.refocus();
    },
    startOver() {
      chat.startOver();
      panel.focus();
    },
    // Forgets the conversation here and on the server.
    async remove() {
      const { conversation, minutes } = store.state;
      app.startOver();
      try {
        if (conversation) await client.forget(conversation);
        announce(texts.removed);
      } catch {
        announce(say(texts.removedHere, minutes));
      }
    },
    async feedback(key, helpful, comment) {
      await client.feedback(store.find(key).reply.turn, helpful, comment);
      store.edit(key, (turn) => Object.assign(turn, { helpful, commented: !!comment }));
      announce(texts.thanks);
      emit("feedback", { helpful });
    },
  };
  const panel = panelView(app);
  const news = el("b", { class: "dot", hidden: true }, el("span", { class: "unseen" }, texts.unread));
  const launcher = button([icon("chat"), el("span", null, app.heading), news], open, {
    class: "launcher",
    "aria-haspopup": "dialog",
  });

  panel.node.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  panel.node.addEventListener("cancel", (event) => {
    event.preventDefault();
    close();
  });
  visualViewport.addEventListener("resize", onResize, life);
  root.adoptedStyleSheets = [STYLES, sheet(chosen.color ? `:host{--askwell-color:${chosen.color}}` : "")];
  root.replaceChildren(launcher, panel.node, polite, assertive);
  for (const node of root.children) node.lang = lang;
  chat.resume();
  // A page that loads never takes the focus, and never covers a whole phone.
  if (isOpen() || (!SMALL.matches && (store.state.shown ?? chosen.open))) show();

  return { open, close, ask, startOver: app.startOver, stop: () => life.abort() };
};
