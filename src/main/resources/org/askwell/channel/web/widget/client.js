// Talks to the server. Whatever goes wrong is thrown as { state, status, seconds }, which the conversation acts on.
const failure = ({ status, headers }) => {
  const seconds = Number(headers.get("Retry-After")) || 5;
  if (status === 429 || status === 503) return { state: "limited", status, seconds };
  return { state: status > 501 ? "lost" : [400, 413].includes(status) ? "refused" : "failed", status };
};

const openClient = (server) => {
  const call = async (method, path, body, headers) => {
    const patience = AbortSignal.timeout(30000);
    let response;
    try {
      response = await fetch(server + path, {
        method,
        body: body && JSON.stringify(body),
        headers: body && { "Content-Type": "application/json", ...headers },
        signal: patience,
        credentials: "omit",
      });
      if (response.ok) return response.status === 204 ? null : await response.json();
    } catch {
      throw { state: patience.aborted ? "failed" : "lost" };
    }
    throw failure(response);
  };

  return {
    // The same key for the same message, so that the server never answers it twice.
    chat: (message, conversation, key) =>
      call("POST", "/api/v1/chat", { message, conversation }, { "Idempotency-Key": key }),
    suggest: (typed) => call("GET", `/api/v1/suggest?q=${encodeURIComponent(typed)}`),
    texts: (language) => call("GET", `/widget/texts/${language}`),
    welcome: () => call("GET", "/api/v1/welcome"),
    feedback: (turn, helpful, comment) => call("POST", "/api/v1/feedback", { turn, helpful, comment }),
    forget: (conversation) => call("DELETE", `/api/v1/conversations/${encodeURIComponent(conversation)}`),
  };
};
