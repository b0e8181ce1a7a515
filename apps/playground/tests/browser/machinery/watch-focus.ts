import type { Page } from "playwright-core";

/** Where the focus has been since the page was watched. */
export interface FocusWatch {
  /** What had the focus, in order: its kind, the region it stands in, and what it is called. */
  readonly stops: readonly FocusStop[];
  /** Stops that looked the same with the focus as without it, as markup. */
  readonly unseen: readonly string[];
  /** Keys after which nothing had the focus, each with what had it before. */
  readonly lost: readonly string[];
}

export interface FocusStop {
  readonly kind: string;
  readonly region: string;
  readonly name: string;
}

/**
 * Follows the focus from now on: what takes it, whether it looks otherwise while it has it (an outline, a rule, a ground,
 * of itself or of what it stands in), and whether a key left it nowhere. Asked for once a page.
 */
export async function watchFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const stops: FocusStop[] = [];
    const unseen: string[] = [];
    const lost: string[] = [];
    const looks = ["outline", "boxShadow", "backgroundColor", "border", "color", "textDecoration", "opacity"] as const;
    const lookOf = (element: Element): string => {
      const around = [element, element.parentElement, element.parentElement?.parentElement];
      const shown = around.flatMap((each) => {
        if (each === null || each === undefined) return [];
        const style = getComputedStyle(each);
        return looks.map((look) => style[look]);
      });
      // What is chosen within a list of its own, and the handle of a slider, may be what shows the focus.
      const within = [...element.querySelectorAll('[aria-selected="true"], .day-flag')].slice(0, 2);
      return [...shown, ...within.flatMap((each) => looks.map((look) => getComputedStyle(each)[look]))].join(" | ");
    };
    const markup = (element: Element): string => element.outerHTML.slice(0, 160);
    const kindOf = (element: Element): string => {
      const role = element.getAttribute("role");
      if (element.closest(".code-editor") !== null) return "editor";
      if (role !== null) return role;
      return element instanceof HTMLInputElement ? element.type : element.localName;
    };
    const withFocus = new WeakMap<Element, string>();
    document.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof Element)) return;
      withFocus.set(target, lookOf(target));
      stops.push({
        kind: kindOf(target),
        region: target.closest<HTMLElement>("[data-region]")?.dataset["region"] ?? "",
        name: target.getAttribute("aria-label") ?? target.textContent?.trim().slice(0, 40) ?? "",
      });
    });
    document.addEventListener("focusout", ({ target }) => {
      // The caret shows where the focus is in the text; a dialog that has it covers all else.
      if (!(target instanceof Element) || !target.isConnected || target.matches(".code-editor *, dialog")) return;
      if (lookOf(target) === withFocus.get(target)) unseen.push(markup(target));
    });
    let before = "";
    const nowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;
    // On the window, because a part of the page may keep its keys to itself.
    const early = { capture: true };
    window.addEventListener(
      "keydown",
      () => {
        before = document.activeElement === null ? "" : markup(document.activeElement);
      },
      early,
    );
    window.addEventListener(
      "keyup",
      ({ key }) => {
        const had = before;
        if (key === "Tab" || had.startsWith("<body") || !nowhere()) return;
        // What was closed gives the focus back once it is gone.
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            setTimeout(() => {
              if (nowhere()) lost.push(`${key}: ${had}`);
            }, 100),
          ),
        );
      },
      early,
    );
    Object.assign(window, { focusWatch: { stops, unseen, lost } });
  });
}

/** What has been seen since the last time that it was asked for. */
export async function takeFocusWatch(page: Page): Promise<FocusWatch> {
  return page.evaluate(() => {
    const watch = (window as unknown as { readonly focusWatch: Record<keyof FocusWatch, unknown[]> }).focusWatch;
    const taken = structuredClone(watch);
    for (const part of [watch.stops, watch.unseen, watch.lost]) part.length = 0;
    return taken as unknown as FocusWatch;
  });
}
