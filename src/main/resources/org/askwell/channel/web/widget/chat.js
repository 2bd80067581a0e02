// The course of a conversation: messages go out one after another, and each gets its reply or a state that says why not.
const MAX_LENGTH = 2000;
const PAUSES = [1000, 3000];
const SLOW = 5000;

// Not crypto.randomUUID, which pages without https do not have.
const newKey = () => crypto.getRandomValues(new Uint32Array(4)).join("-");

const openChat = (store, client, replied, troubled, life) => {
  let sending = null;

  const mark = (key, state, wait) => store.edit(key, (turn) => Object.assign(turn, { state, wait }));

  const deliver = async (key) => {
    // The conversation of the first try goes with every later one: the server knows a repeated message by it.
    store.edit(key, (turn, state) => (turn.from ??= state.conversation ?? ""));
    const { text, from } = store.find(key);
    const slow = setTimeout(mark, SLOW, key, "slow");
    try {
      for (let attempt = 0; ; attempt++) {
        try {
          return await client.chat(text, from || undefined, key);
        } catch (error) {
          const again = error.state === "lost" && navigator.onLine && attempt < PAUSES.length && store.find(key);
          if (!again) throw error;
          mark(key, "retrying");
          await new Promise((done) => setTimeout(done, PAUSES[attempt]));
        }
      }
    } finally {
      clearTimeout(slow);
    }
  };

  const settle = (key, reply) => {
    // A page of a hotel's network, say.
    if (!reply?.html?.matchAll || !reply.suggestions?.map) throw { state: "failed" };
    // Deleted meanwhile, or answered in another tab.
    if (store.find(key)?.reply !== null) return;
    const settled = (turn, state) => {
      Object.assign(turn, { reply, state: "done" });
      state.conversation = reply.conversation;
    };
    store.edit(key, settled, true);
    replied(key, reply);
  };

  const fail = (key, { state = "failed", status = 0, seconds = 0 }) => {
    if (!store.find(key)) return;
    const shown = state === "lost" ? (navigator.onLine ? "failed" : "offline") : state;
    mark(key, shown, Date.now() + seconds * 1000);
    troubled(shown, status, seconds);
  };

  const pump = async () => {
    const next = store.state.turns.find(({ state }) => state === "sending");
    if (sending || !next) return;
    sending = next.key;
    try {
      settle(next.key, await deliver(next.key));
    } catch (error) {
      fail(next.key, error);
    }
    // Unless it was given up meanwhile.
    if (sending !== next.key) return;
    sending = null;
    pump();
  };

  const resume = (states) => {
    store.change(({ turns }) => turns.forEach((turn) => states.includes(turn.state) && (turn.state = "sending")));
    pump();
  };

  addEventListener("online", () => resume("offline"), life);
  return {
    ask(text) {
      store.change((state) => state.turns.push({ key: newKey(), text, state: "sending", reply: null }), true);
      pump();
    },

    retry(key) {
      mark(key, "sending");
      pump();
    },

    startOver() {
      store.change((state) => Object.assign(state, { conversation: null, turns: [] }));
      sending = null;
    },

    // What was on its way when the page went away goes out again; its key keeps it from being answered twice.
    resume: () => resume("sending slow retrying offline"),
  };
};
