// The panel: head, the log of turns below the welcome, and the composer.
const textOf = (input) => input.innerText.trim();

const composerView = (app) => {
  const { texts } = app;
  const count = el("small", { class: "count", id: "count" });
  const list = el("ul", {
    class: "matches",
    role: "listbox",
    id: "matches",
    "aria-label": texts.matches,
    hidden: true,
  });
  // A text area may not be a combobox; this may, grows by itself and takes nothing but plain text.
  const input = el("div", {
    class: "input",
    contenteditable: "plaintext-only",
    enterkeyhint: "send",
    role: "combobox",
    tabindex: "0",
    "aria-label": texts.input,
    "aria-autocomplete": "list",
    "aria-controls": "matches",
    "aria-expanded": "false",
    "aria-describedby": "count",
  });

  const typed = () => {
    const left = MAX_LENGTH - textOf(input).length;
    // Some browsers leave a line break behind, which would hide the placeholder.
    if (left === MAX_LENGTH) input.replaceChildren();
    count.textContent = left < 0 ? say(texts.tooLong, -left) : left <= 200 ? say(texts.left, left) : "";
    count.classList.toggle("trouble", left < 0);
    input.setAttribute("aria-invalid", left < 0);
  };

  const send = (text) => {
    input.focus();
    if (text.length > MAX_LENGTH) return app.announce(count.textContent);
    input.replaceChildren();
    input.dispatchEvent(new Event("input"));
    app.ask(text);
  };
  const submit = (event) => {
    event.preventDefault();
    send(textOf(input));
  };

  input.addEventListener("input", typed);
  combobox(input, list, app.client.suggest, send);
  const keydown = (event) =>
    event.target === input && event.key === "Enter" && !event.shiftKey && !event.isComposing && submit(event);
  const press = el("button", { class: "send", "aria-label": texts.send }, icon("send"));
  return [el("form", { class: "composer", submit, keydown }, list, input, press, count), input];
};

const panelView = (app) => {
  const { texts, heading, inline } = app;
  const welcome = el("div", { class: "welcome" });
  const turns = el("div");
  const log = el(
    "div",
    { class: "log", role: "log", "aria-live": "off", "aria-label": texts.conversation, tabindex: "0" },
    welcome,
    turns,
  );
  const clinic = el("small");
  const title = el("div", { class: "title" }, el("h2", { id: "title" }, heading), clinic);
  const close = !inline && button(icon("close"), app.close, { class: "icon", "aria-label": texts.close });
  const header = el("div", { class: "header" }, title, menuView(app), close);
  const [composer, input] = composerView(app);
  const views = new Map();

  const panel = {
    node: el(inline ? "section" : "dialog", { class: "panel", "aria-labelledby": "title" }, header, log, composer),

    focus: () => input.focus({ preventScroll: true }),

    // After a press on what goes away; a phone's keyboard stays down.
    refocus: () => (matchMedia("(pointer: coarse)").matches ? log.focus({ preventScroll: true }) : panel.focus()),

    // What stands above the first turn.
    greet({ clinic: name = "", html, disclaimer, suggestions = [], emergency }) {
      clinic.textContent = name;
      welcome.replaceChildren(
        el(
          "div",
          { class: "bubble reply" },
          prose(html || texts.hello, app),
          disclaimer && el("p", { dir: "auto" }, el("small", null, disclaimer)),
        ),
        ...[
          emergency && callButton(emergency, texts.callUrgent),
          suggestions.length && chips("popular", suggestions, app),
        ].filter(Boolean),
      );
    },

    update(state) {
      const keys = state.turns.map(({ key }) => key);
      for (const [key, { node }] of views) {
        if (keys.includes(key)) continue;
        node.remove();
        views.delete(key);
      }
      for (const turn of state.turns) {
        if (!views.has(turn.key)) {
          const view = turnView(turn, app);
          views.set(turn.key, view);
          turns.append(view.node);
        }
        views.get(turn.key).update(turn);
      }
    },

    // To where the last turn begins.
    scroll: () => (log.scrollTop = turns.lastChild ? turns.lastChild.offsetTop - 12 : 0),
  };
  panel.greet({});
  return panel;
};
