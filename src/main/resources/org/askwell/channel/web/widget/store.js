// The conversation as this browser keeps it: one key a server, in step with other tabs, gone when the server's is.
const openStore = (server, changed, life) => {
  const item = `askwell:${server}`;
  let memory = null;

  const read = () => {
    try {
      const kept = JSON.parse(memory ?? localStorage.getItem(item));
      // Throws at what is no conversation.
      return kept.turns.every((turn) => turn.key) && kept;
    } catch {
      return null;
    }
  };

  const store = {
    get state() {
      const kept = read();
      if (kept?.until > Date.now()) return kept;
      return { turns: [], until: 0, minutes: kept?.minutes ?? 30, shown: kept?.shown };
    },

    find: (key) => store.state.turns.find((turn) => turn.key === key),

    // Changes a turn, unless it was deleted meanwhile.
    edit: (key, change, seen) =>
      store.find(key) &&
      store.change(
        (state) =>
          change(
            state.turns.find((turn) => turn.key === key),
            state,
          ),
        seen,
      ),

    // Edits what is kept now, for another tab may have changed it a moment ago; what the server sees prolongs its life.
    change(edit, seen) {
      const state = store.state;
      edit(state);
      if (seen) state.until = Date.now() + state.minutes * 60000;
      const text = JSON.stringify(state);
      try {
        localStorage.setItem(item, text);
        memory = null;
      } catch {
        // Blocked or full: the conversation lives as long as the page.
        memory = text;
      }
      changed();
    },
  };
  addEventListener("storage", (event) => [item, null].includes(event.key) && changed(), life);
  return store;
};
