// One turn: what the patient said, how it fares, and the reply. Updated in place, so that focus and "Read more" stay.
const BUSY = ["sending", "slow", "retrying"];

// Calls draw whenever what it depends on has changed.
const onChange = (draw) => {
  let before;
  return (...now) => {
    if (before === (before = now.join())) return;
    draw(...now);
  };
};

const turnView = ({ key, text }, app) => {
  const { texts } = app;
  const status = el("small", { class: "status" });
  const feedback = el("div", { class: "feedback", tabindex: -1 });
  const trouble = el("small", { class: "trouble" });
  const said = el("div", { class: "bubble you", dir: "auto" }, el("span", { class: "unseen" }, texts.you), text);
  const help = el("div");
  const node = el("div", { class: "turn" }, said, status, help);

  const showStatus = onChange((state, seconds) => {
    const stuck = state === "failed" || (state === "limited" && seconds <= 0);
    status.classList.toggle("busy", BUSY.includes(state));
    status.replaceChildren(stuck ? texts.failed : say(texts[state] ?? "", seconds));
    // Whoever has to wait may not be able to.
    help.hidden = state !== "limited";
    if (!help.hidden && app.emergency && !help.firstChild) help.append(callButton(app.emergency, texts.callUrgent));
    if (state === "slow") app.announce(texts.slow);
    if (stuck) status.append(button(texts.retry, () => app.retry(key)));
  });

  const showReply = onChange(() => node.append(replyView(app.store.find(key).reply, app)));

  const send = async (helpful, comment) => {
    try {
      await app.feedback(key, helpful, comment);
      feedback.focus();
    } catch {
      trouble.textContent = texts.failed;
      feedback.append(trouble);
      app.announce(texts.failed);
    }
  };

  // "Was this helpful?", then thanks with room for a comment.
  const showFeedback = onChange((helpful, commented) => {
    node.append(feedback);
    if (helpful === undefined) {
      const vote = (label, yes) => button(label, () => send(yes), { "aria-label": `${texts.helpful} ${label}` });
      feedback.replaceChildren(el("small", null, texts.helpful), vote(texts.yes, true), vote(texts.no, false));
      return;
    }
    feedback.replaceChildren(el("small", null, texts.thanks));
    if (commented) return;
    const comment = el("textarea", {
      rows: 2,
      maxlength: 1000,
      "aria-label": texts.comment,
      placeholder: texts.comment,
    });
    feedback.append(
      comment,
      button(texts.sendComment, () => comment.value.trim() && send(helpful, comment.value.trim())),
    );
  });

  return {
    node,
    update({ state, wait, reply, helpful, commented }) {
      showStatus(state, state === "limited" ? Math.ceil((wait - Date.now()) / 1000) : 0);
      if (reply) showReply(key);
      if (reply?.kind === "answer") showFeedback(helpful, commented);
    },
  };
};
