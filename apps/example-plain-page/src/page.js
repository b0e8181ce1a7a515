// The whole program of the page. `ningbo/` beside it is the built policy, as it is published.
import { evaluate, explain } from "./ningbo/index.js";
import { words } from "./words.js";

const find = (selector) => document.querySelector(selector);
const fields = [...document.querySelectorAll("[data-fact]")];
let language = navigator.language.startsWith("zh") ? "zh" : "en";
let run = 0;

/** What is filled in. An empty field is left out: it is not known. */
function facts() {
  return Object.fromEntries(
    fields.filter(({ value }) => value.trim() !== "").map(({ id, value }) => [id, value.trim()]),
  );
}

/** Each message stands below its field, which says to assistive technology that it is not as it should be. */
function showIssues(issues) {
  for (const field of [find("#on"), ...fields]) {
    const issue = issues.find(({ path }) => path.includes(field.id));
    document.getElementById(`${field.id}-issue`)?.remove();
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
    if (issue === undefined) continue;
    const note = document.createElement("span");
    note.id = `${field.id}-issue`;
    note.className = "issue";
    note.textContent = issue.message[language];
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", note.id);
    field.after(note);
  }
}

function list(element, sentences) {
  element.replaceChildren(
    ...sentences.map((sentence) => {
      const item = document.createElement("li");
      item.textContent = sentence;
      return item;
    }),
  );
}

async function show() {
  run += 1;
  const mine = run;
  const say = words[language];
  const filled = facts();
  const { determination, issues = [] } = evaluate(filled, { on: find("#on").value });
  showIssues(issues);
  if (determination === undefined) {
    find("#outcome").textContent = say.refused;
    return;
  }
  const { decisions } = await explain(determination, { lang: language, facts: filled });
  // Who types quickly asks again before the sentences of a language have been loaded.
  if (mine !== run) return;
  const certification = decisions.find(({ id }) => id === "certification");
  const by = (...statuses) => certification.rules.filter(({ status }) => statuses.includes(status));
  const open = by("undecided", "at_discretion");
  find("#outcome").textContent = `${certification.name}${say.colon}${certification.outcomeWord}`;
  find("#outcome").dataset.outcome = certification.outcome;
  list(
    find("#unmet"),
    by("not_met").map(({ sentence }) => sentence),
  );
  find("#met").textContent = say.met(by("met").length);
  find("#open-count").textContent = say.open(open.length);
  list(
    find("#open"),
    open.map(({ sentence }) => sentence),
  );
}

function speak(chosen) {
  language = chosen;
  document.documentElement.lang = chosen === "zh" ? "zh-Hans" : "en";
  for (const element of document.querySelectorAll("[data-words]")) {
    element.textContent = words[chosen][element.dataset.words];
  }
  for (const button of document.querySelectorAll("[data-lang]")) {
    button.setAttribute("aria-pressed", String(button.dataset.lang === chosen));
    button.onclick = () => speak(button.dataset.lang);
  }
  return show();
}

// The day on which the authority is asked, wherever the reader is; Swedes write it as the policy does.
find("#on").value = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
find("form").addEventListener("input", show);
find("form").addEventListener("submit", (event) => event.preventDefault());
await speak(language);
