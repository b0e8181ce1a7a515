import "./keep-note.css";
import type { JSX } from "preact";
import { usePage } from "../page/page-context.ts";
import type { Session } from "../state/session.ts";
import type { Keeper } from "./keeper.ts";
import { keepWords } from "./words.ts";

/** Programs that take an address from the clipboard take this many characters without question. */
const usual = 2_000;

/** Copies a link to all that is shown, and says so for a moment. */
export function CopyLink({
  session,
  keeper,
}: {
  readonly session: Pick<Session, "keeping" | "crowd">;
  readonly keeper: Keeper;
}): JSX.Element {
  const { language } = usePage();
  const words = keepWords[language];
  const copied = session.keeping?.copied;
  // Who opens the link sees the invented applicants instead.
  const without = session.crowd?.source === "own" ? words.withoutTable : "";
  const said =
    copied === undefined
      ? ""
      : copied.to === "address"
        ? words.inAddress
        : copied.length > usual
          ? words.copiedLong(copied.length)
          : words.copied;
  return (
    <span class="copy-link">
      <button type="button" class="button" onClick={() => void keeper.copyLink()}>
        {words.copyLink}
      </button>
      <output aria-live="polite">{said === "" ? "" : said + without}</output>
    </span>
  );
}
