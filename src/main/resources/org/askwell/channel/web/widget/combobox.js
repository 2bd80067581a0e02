// Type-ahead after the ARIA pattern of an editable combobox with a list: focus stays in the input.
const combobox = (input, list, find, pick) => {
  let latest = 0;
  let active = -1;

  const activate = (place) => {
    active = place;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", i === place));
    list.children[place]?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", list.children[place]?.id ?? "");
  };

  const show = (found) => {
    list.replaceChildren(
      ...found.map(({ title }, i) => el("li", { class: "match", role: "option", id: `match${i}`, dir: "auto" }, title)),
    );
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", !list.hidden);
    activate(-1);
  };

  const close = () => {
    latest++;
    show([]);
  };

  const look = async (typed, asked) => {
    try {
      const found = asked === latest && (await find(typed));
      if (asked === latest) show(found);
    } catch {
      // Nobody misses a suggestion; the question can be sent as it is.
    }
  };

  const choose = (option) => {
    if (!option) return;
    close();
    pick(option.textContent);
  };

  input.addEventListener("input", () => {
    close();
    const typed = textOf(input);
    if (typed.length > 1 && typed.length < 100) setTimeout(look, 200, typed, latest);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (list.hidden || event.isComposing) return;
    const moves = { ArrowDown: active === last ? -1 : active + 1, ArrowUp: active < 0 ? last : active - 1 };
    if (active >= 0) Object.assign(moves, { Home: 0, End: last });
    if (event.key in moves) activate(moves[event.key]);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && active >= 0) choose(list.children[active]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => choose(event.target.closest("li")));
};
