import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { usePage } from "../page/page-context.ts";
import { measures } from "../plugins.ts";
import type { GalleryProps } from "./gallery-props.ts";
import { type Guide, readers } from "./guide.ts";
import { guides } from "./guides.ts";
import { openAsked } from "./open-asked.ts";
import { galleryWords } from "./words.ts";

export interface GuideListProps extends GalleryProps {
  readonly close: () => void;
}

/** All guides, by whom they are for. */
export function GuideList(props: GuideListProps): JSX.Element {
  const { language } = usePage();
  const words = galleryWords[language];
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);
  return (
    <dialog ref={sheet} class="sheet gallery" aria-label={words.title} onClose={props.close}>
      <h2>{words.title}</h2>
      <p class="sheet-hint">{words.lead}</p>
      {readers.map((reader) => (
        <section key={reader} aria-labelledby={`gallery-${reader}`}>
          <h3 id={`gallery-${reader}`}>{words.readers[reader]}</h3>
          <ul>
            {guides
              .filter((guide) => guide.for === reader)
              .map((guide) => (
                <Entry
                  key={guide.id}
                  guide={guide}
                  open={() => {
                    sheet.current?.close();
                    openAsked({ id: guide.id, at: 0 }, props);
                  }}
                />
              ))}
          </ul>
        </section>
      ))}
      <p class="sheet-foot">
        <button type="button" class="button" onClick={() => sheet.current?.close()}>
          {words.closeList}
        </button>
      </p>
    </dialog>
  );
}

function Entry({ guide, open }: { readonly guide: Guide; readonly open: () => void }): JSX.Element {
  const { language } = usePage();
  const titles = measures.find(({ id }) => id === guide.measure)?.titles;
  const [city = ""] = titles?.[language].split(/[:：]/) ?? [];
  return (
    <li>
      <button type="button" data-guide={guide.id} onClick={open}>
        <b>{guide.title[language]}</b>
        <span>{guide.about[language]}</span>
        <small>{galleryWords[language].length(guide.steps.length, city)}</small>
      </button>
    </li>
  );
}
