import "./phone.css";
import type { Language } from "@bylaw/diagnostics";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Acts } from "../state/acts.ts";
import type { Panel, Session } from "../state/session.ts";
import { usePage } from "./page-context.ts";
import { oneColumn } from "./use-narrow.ts";

interface PhoneWords {
  readonly name: string;
  readonly finding: string;
  readonly applicant: string;
  readonly text: string;
  readonly more: string;
}

const words: Readonly<Record<Language, PhoneWords>> = {
  en: { name: "Parts of the page", finding: "Finding", applicant: "Fill in", text: "Text", more: "Scenarios" },
  zh: { name: "页面各部分", finding: "判定", applicant: "填写", text: "条文", more: "情景" },
};

export interface PhoneTabsProps {
  readonly session: Session;
  readonly acts: Pick<Acts, "openPanel">;
}

/**
 * The tabs at the foot of a page of one column: what the measure finds, the facts, the text, and everything else. On wider
 * pages, where all of it stands side by side, they are not seen.
 */
export function PhoneTabs({ session, acts }: PhoneTabsProps): JSX.Element | null {
  const { language } = usePage();
  const { panel, goTo, embed } = session;
  const [text, setText] = useState(false);
  // Whatever opens a panel, or leads to a place of the text, is followed.
  useEffect(() => setText(false), [panel]);
  useEffect(() => {
    if (goTo !== undefined) setText(true);
  }, [goTo]);
  useEffect(() => {
    if (embed === undefined) document.documentElement.dataset["part"] = text ? "text" : "right";
    if (matchMedia(oneColumn).matches) window.scrollTo(0, 0);
  }, [text, panel]);
  // Within another page all parts stand under one another: that page has a foot of its own.
  if (embed !== undefined) return null;
  const own = words[language];
  const tab = (id: keyof PhoneWords, isHere: boolean, open: () => void): JSX.Element => (
    <button type="button" aria-current={isHere ? "page" : undefined} onClick={open}>
      {own[id]}
    </button>
  );
  const toPanel = (to: Panel) => (): void => {
    setText(false);
    acts.openPanel(to);
  };
  const others = !text && panel !== "finding" && panel !== "applicant";
  return (
    <nav class="phone-tabs" aria-label={own.name}>
      {tab("finding", !text && panel === "finding", toPanel("finding"))}
      {tab("applicant", !text && panel === "applicant", toPanel("applicant"))}
      {tab("text", text, () => setText(true))}
      {tab("more", others, toPanel(others ? panel : "scenarios"))}
    </nav>
  );
}
