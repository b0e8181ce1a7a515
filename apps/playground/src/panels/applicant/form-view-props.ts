import type { OpenForm } from "../../facts/open-form.ts";
import type { PanelProps } from "../panel.ts";

/** What every part of the form is given: the form that is open, beside the session and its acts. */
export interface FormViewProps extends PanelProps {
  readonly open: OpenForm;
}
