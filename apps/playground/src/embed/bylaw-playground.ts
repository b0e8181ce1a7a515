import { heightIn, toldIn } from "./heard.ts";

/** The folder of the playground that this script belongs to. */
const home =
  document.currentScript instanceof HTMLScriptElement ? new URL("./", document.currentScript.src) : undefined;

/** Attributes that go into the address as they are. */
const parameters = ["measure", "lang", "panel", "editing", "ground", "tell"];

/** Pixels: before the page has said how tall it wants to be, and what it gets at the least and at the most. */
const height = { usual: 640, least: 240, most: 3_000 };

/** What a page in the frame may do: run its own scripts, and open the whole page in a tab. */
const allowed = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";

/**
 * `<bylaw-playground measure="ningbo" lang="zh" panel="readings" editing="off" ground="dark" tell="outcome"
 * situation="v1.…">`: the playground in another page, as a frame that can do nothing to the page round it. Of what the
 * frame says, the element takes two things, and only from the playground: how tall it wants to be, and, where it was asked
 * to tell it, the outcome, which it passes on as the event `determination`.
 */
class BylawPlayground extends HTMLElement {
  static readonly observedAttributes: readonly string[] = [...parameters, "situation", "src"];

  #frame: HTMLIFrameElement | undefined;
  #address: URL | undefined;

  connectedCallback(): void {
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", allowed);
    frame.referrerPolicy = "no-referrer";
    frame.title = "Bylaw";
    frame.style.cssText = `display:block;inline-size:100%;block-size:${height.usual}px;border:0`;
    this.#frame = frame;
    this.#load();
    this.replaceChildren(frame);
    addEventListener("message", this.#heard);
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#heard);
    this.#frame = undefined;
    this.replaceChildren();
  }

  attributeChangedCallback(): void {
    this.#load();
  }

  #load(): void {
    this.#address = addressOf(this);
    if (this.#frame !== undefined && this.#address !== undefined) this.#frame.src = this.#address.href;
  }

  readonly #heard = ({ source, origin, data }: MessageEvent<unknown>): void => {
    const frame = this.#frame;
    if (frame === undefined || source !== frame.contentWindow || origin !== this.#address?.origin) return;
    const told = this.getAttribute("tell") === "outcome" ? toldIn(data) : undefined;
    if (told !== undefined) this.dispatchEvent(new CustomEvent("determination", { bubbles: true, detail: told }));
    const wanted = heightIn(data);
    if (wanted === undefined) return;
    frame.style.blockSize = `${Math.min(height.most, Math.max(height.least, Math.ceil(wanted)))}px`;
  };
}

/** The page that the attributes ask for; only an address of the web is one. */
function addressOf(element: HTMLElement): URL | undefined {
  const src = element.getAttribute("src") ?? home?.href;
  if (src === undefined || !URL.canParse(src, document.baseURI)) return undefined;
  const address = new URL(src, document.baseURI);
  if (address.protocol !== "https:" && address.protocol !== "http:") return undefined;
  const search = new URLSearchParams({ embed: "" });
  for (const name of parameters) {
    const value = element.getAttribute(name);
    if (value !== null) search.set(name, value);
  }
  address.search = search.toString();
  address.hash = element.getAttribute("situation") ?? "";
  return address;
}

if (customElements.get("bylaw-playground") === undefined) customElements.define("bylaw-playground", BylawPlayground);
