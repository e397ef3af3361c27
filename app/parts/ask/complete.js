// Completes our names below the box of a question, as the shell does; without it the box just works.
const MOST = 8;
const WORD = /[A-Za-z_][A-Za-z0-9_]*$/;

export default function ({ data, parentElement }) {
  const list = parentElement.querySelector(".op-names");
  const names = Object.entries(data.names);
  list.setAttribute("aria-label", data.label);
  const box = document.querySelector(".st-key-sql textarea");
  if (!box) return undefined;
  const state = { found: [], at: -1 };
  box.setAttribute("autocomplete", "off");
  box.setAttribute("spellcheck", "false");
  const show = (event) => {
    const word = (box.value.slice(0, box.selectionStart).match(WORD) || [""])[0].toLowerCase();
    const asked = event.type === "keydown";
    state.found = word.length > (asked ? 0 : 1) ? matching(names, word) : [];
    state.at = -1;
    draw(list, state, pick);
  };
  const close = () => {
    state.found = [];
    draw(list, state, pick);
  };
  const pick = (at) => {
    put(box, state.found[at][0]);
    close();
    box.focus();
  };
  const press = (event) => {
    if (event.ctrlKey && event.code === "Space") show(event);
    else if (!state.found.length || event.ctrlKey || event.metaKey) return;
    else if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      state.at = (state.at + step + state.found.length) % state.found.length;
      draw(list, state, pick);
    } else if (event.key === "Tab" && !event.shiftKey) pick(Math.max(state.at, 0));
    else if (event.key === "Enter" && state.at >= 0) pick(state.at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = () => setTimeout(close, 150); // a click on a name comes first
  box.addEventListener("input", show);
  box.addEventListener("keydown", press, true);
  box.addEventListener("blur", leave);
  return () => {
    box.removeEventListener("input", show);
    box.removeEventListener("keydown", press, true);
    box.removeEventListener("blur", leave);
  };
}

// Those that begin with the word; not the word itself, which needs nothing.
function matching(names, word) {
  const found = names.filter(([name]) => name.toLowerCase().startsWith(word) && name !== word);
  return found.sort(([one], [two]) => (one < two ? -1 : 1)).slice(0, MOST);
}

function draw(list, state, pick) {
  list.replaceChildren(
    ...state.found.map(([name, meaning], at) => {
      const row = document.createElement("li");
      row.setAttribute("role", "option");
      row.setAttribute("aria-selected", String(at === state.at));
      const told = document.createElement("b");
      told.textContent = name;
      row.append(told, " ", meaning);
      row.onmousedown = (event) => {
        event.preventDefault();
        pick(at);
      };
      return row;
    }),
  );
  list.hidden = !state.found.length;
}

// As typed by hand, so that Streamlit knows of it.
function put(box, name) {
  const end = box.selectionStart;
  const start = end - box.value.slice(0, end).match(WORD)[0].length;
  const text = box.value.slice(0, start) + name + box.value.slice(end);
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(box, text);
  box.setSelectionRange(start + name.length, start + name.length);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
