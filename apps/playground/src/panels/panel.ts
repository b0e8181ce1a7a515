import type { JSX } from "preact";
import type { Acts } from "../state/acts.ts";
import type { Panel, Session } from "../state/session.ts";

/** What every panel of the right side is given. */
export interface PanelProps {
  readonly session: Session;
  readonly acts: Acts;
}

/** One panel of the right side: its tab and what it shows. Words, styles and parts of a panel lie in a folder of its own. */
export interface PanelPart {
  readonly id: Panel;
  readonly name: { readonly en: string; readonly zh: string };
  readonly Component: (props: PanelProps) => JSX.Element | null;
  /** A number beside the name, where there is one to tell. */
  readonly count?: (session: Session) => number | undefined;
}
