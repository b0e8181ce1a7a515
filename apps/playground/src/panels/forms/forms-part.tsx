import "./forms.css";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ListingAsked, ShownForm } from "../../engine/service-calls.ts";
import { firstForm } from "../../state/form-acts.ts";
import type { Session } from "../../state/session.ts";
import { useService } from "../../state/use-service.ts";
import type { PanelPart, PanelProps } from "../panel.ts";
import { FormListing } from "./form-listing.tsx";
import { formWords } from "./words.ts";

/** The forms that the open text passes through, from its words to the sentences that are said. */
export const formsPart: PanelPart = {
  id: "forms",
  name: { en: "Forms", zh: "形式" },
  Component: Forms,
};

const order: readonly ShownForm[] = ["tokens", "ast", "names", "model", "ir", "javascript", "sentences"];

/** Lines that are shown at first, and that come with each press of "more". */
const stretch = 400;

function Forms({ session, acts }: PanelProps): JSX.Element {
  const { form, whole } = session.forms ?? firstForm;
  const words = formWords[session.settings.language];
  const [shown, setShown] = useState({ key: "", most: stretch });
  const key = `${session.file} ${form} ${whole}`;
  const most = shown.key === key ? shown.most : stretch;
  const asks = asked(session, most);
  const listing = useService(acts.editorPage.serve, "form", asks, [session.sources, newsOf(session, form)]);
  return (
    <>
      <div class="form-choice" role="group" aria-label={words.choice}>
        {order.map((each) => (
          <button key={each} type="button" aria-pressed={each === form} onClick={() => acts.showForm({ form: each })}>
            {words.names[each]}
          </button>
        ))}
      </div>
      <p class="panel-lead form-lead">{words.leads[form]}</p>
      <FormListing
        whole={whole}
        {...(listing === undefined ? {} : { listing })}
        session={session}
        acts={acts}
        all={() => acts.editorPage.serve("form", asked(session, everything))}
        more={() => setShown({ key, most: most + stretch })}
      />
    </>
  );
}

/** More lines than any form has. */
const everything = 1_000_000;

function asked({ file, settings, forms, caret }: Session, most: number): ListingAsked {
  const { form, whole } = forms ?? firstForm;
  const offset = caret?.file === file ? caret.offset : 0;
  return { path: file, language: settings.language, form, most, ...(whole ? {} : { offset }) };
}

/** Beside the text: sentences change with the case, and what is compiled with the answer of the worker. */
function newsOf({ result, compiled }: Session, form: ShownForm): unknown {
  return form === "sentences" ? result : compiled;
}
