import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { firstFindings } from "./first-findings.ts";
import type { GalleryProps } from "./gallery-props.ts";
import type * as Room from "./gallery-room.ts";
import { guideAsked } from "./guide-address.ts";

const names = { en: "Examples", zh: "示例" };

/** The way to the guides, and the bar of the one that is open. */
export interface Gallery {
  readonly door: JSX.Element;
  readonly bar: JSX.Element | null;
}

/** Guides are loaded when somebody asks for them, here or by the address. */
export function useGallery(props: GalleryProps): Gallery {
  const { settings, guide, embed } = props.session;
  const button = useRef<HTMLButtonElement>(null);
  const [room, setRoom] = useState<typeof Room>();
  const [listed, setListed] = useState(false);
  const load = async (): Promise<typeof Room> => {
    const loaded = room ?? (await import("./gallery-room.ts"));
    setRoom(loaded);
    return loaded;
  };
  useEffect(() => {
    const asked = embed === undefined ? guideAsked(location.search) : undefined;
    if (asked === undefined) return;
    void Promise.all([load(), firstFindings(props.store)]).then(([{ openAsked }]) => openAsked(asked, props));
  }, []);
  return {
    door: (
      <>
        <button
          ref={button}
          type="button"
          class="button is-bare gallery-door"
          aria-haspopup="dialog"
          onClick={() => void load().then(() => setListed(true))}
        >
          {names[settings.language]}
        </button>
        {room !== undefined && listed ? <room.GuideList {...props} close={() => setListed(false)} /> : null}
      </>
    ),
    bar:
      room !== undefined && guide !== undefined ? (
        <room.GuideBar {...props} open={guide} left={() => button.current?.focus()} />
      ) : null,
  };
}
