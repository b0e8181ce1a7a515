/**
 * The script of a presentation in a file. It reads nothing but the page it stands in, and only ever sets text, classes
 * and the value of a slider.
 */
export const fileScript = `(() => {
  "use strict";
  const steps = [...document.querySelectorAll(".step")];
  const status = document.querySelector("[role=status]");
  let at = 0;
  document.body.classList.add("is-stepped");
  const slider = () => steps[at].querySelector("input");
  const isCovered = () => steps[at].classList.contains("is-predict") && !steps[at].classList.contains("is-revealed");
  const say = () => {
    const told = steps[at].querySelector(isCovered() ? "h1.is-asked" : "h1.is-told");
    status.textContent = steps[at].getAttribute("aria-label") + ". " + (told ? told.textContent : "");
  };
  const show = (next) => {
    if (next < 0 || next >= steps.length) return;
    at = next;
    steps.forEach((step, place) => step.classList.toggle("is-here", place === at));
    document.body.classList.toggle("is-covered", isCovered());
    say();
  };
  const guessed = (step, value) => {
    step.querySelector(".count.is-asked b").textContent = value;
    const said = step.querySelector(".count.is-told span");
    said.textContent = said.dataset.said.replace("{n}", value);
  };
  const reveal = () => {
    if (!isCovered()) return;
    steps[at].classList.add("is-revealed");
    document.body.classList.remove("is-covered");
    say();
  };
  const again = () => {
    for (const step of steps) {
      step.classList.remove("is-revealed");
      const input = step.querySelector("input");
      if (!input) continue;
      input.value = "0";
      step.querySelector(".count.is-asked b").textContent = "?";
      step.querySelector(".count.is-told span").textContent = "";
    }
    show(0);
  };
  const move = (by) => {
    const input = slider();
    if (!input || !isCovered()) return;
    input.value = String(Number(input.value) + by * Number(input.dataset.step));
    guessed(steps[at], input.value);
  };
  const acts = { reveal, again, next: () => show(at + 1), back: () => show(at - 1) };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const act = button.classList.contains("reveal") ? "reveal" : button.dataset.act;
    if (Object.hasOwn(acts, act)) acts[act]();
  });
  document.addEventListener("input", (event) => {
    guessed(event.target.closest(".step"), event.target.value);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const far = event.shiftKey ? 10 : 1;
    const keys = {
      ArrowRight: acts.next,
      PageDown: acts.next,
      ArrowLeft: acts.back,
      PageUp: acts.back,
      Home: again,
      ArrowUp: () => move(far),
      ArrowDown: () => move(-far),
    };
    if (event.key === " " && !event.target.closest("button")) reveal();
    else if (Object.hasOwn(keys, event.key)) keys[event.key]();
    else return;
    event.preventDefault();
  });
  show(0);
})();`;
