import { useEffect } from "preact/hooks";
import type { OpenGuide, Session } from "../state/session.ts";
import type { GalleryProps } from "./gallery-props.ts";

/** Shows the line and the row of a step as soon as its text is in the editor and has been read. */
export function useStepPlace(session: Session, { guide, at, began }: OpenGuide, acts: GalleryProps["acts"]): void {
  const { placed, sources, state, editorCount } = session;
  // The editor gives a text back as it was put there, as a new value.
  const untouched = began.every(({ path, text }) => sources.find((each) => each.path === path)?.text === text);
  // A later answer about facts may be late: the place is not gone to again for it.
  const isRead = placed === sources && (state === "current" || state === "late");
  const ready = untouched && isRead && editorCount > 0;
  const page = guide.steps[at]?.page;
  useEffect(() => {
    if (!ready || page === undefined) return undefined;
    // The editor learns of the findings of a text, and of its own size, in the frame after.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (page.article !== undefined) acts.goToArticle(page.article);
        if (page.rule !== undefined) show(page.rule, acts);
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [ready, began, page]);
}

function show(rule: string, { enterRow }: GalleryProps["acts"]): void {
  enterRow(rule);
  document.querySelector(`tr[data-rule="${CSS.escape(rule)}"]`)?.scrollIntoView({ block: "center" });
}
