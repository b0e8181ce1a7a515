import { createHash } from "node:crypto";
import type { Page } from "playwright-core";

/** How far two pictures of one size lie apart. */
export interface Difference {
  /** Share of pixels that differ by more than was allowed; 1 where the sizes differ. */
  readonly share: number;
  /** The second picture, pale, with what differs in red. */
  readonly picture: Buffer;
}

/** Compares two PNG pictures in an empty page: a pixel differs where one of its colours is off by more than `channel`. */
export async function comparePictures(page: Page, one: Buffer, other: Buffer, channel: number): Promise<Difference> {
  const addresses = [one, other].map((picture) => `data:image/png;base64,${picture.toString("base64")}`);
  const { share, data } = await page.evaluate(
    async ({ addresses, channel }) => {
      const [before, after] = await Promise.all(
        addresses.map(async (address) => {
          const bitmap = await createImageBitmap(await (await fetch(address)).blob());
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const drawn = canvas.getContext("2d");
          if (drawn === null) throw new Error("no canvas can be drawn on");
          drawn.drawImage(bitmap, 0, 0);
          return { canvas, drawn, pixels: drawn.getImageData(0, 0, bitmap.width, bitmap.height) };
        }),
      );
      if (before === undefined || after === undefined) throw new Error("two pictures are compared");
      const { data, width, height } = after.pixels;
      const same = before.pixels.width === width && before.pixels.height === height;
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        let differs = !same;
        for (let colour = 0; colour < 3; colour++) {
          const here = data[at + colour] ?? 0;
          differs ||= Math.abs(here - (before.pixels.data[at + colour] ?? 0)) > channel;
          data[at + colour] = 191 + here / 4;
        }
        if (!differs) continue;
        count += 1;
        data.set([200, 0, 0], at);
      }
      after.drawn.putImageData(after.pixels, 0, 0);
      const bytes = new Uint8Array(await (await after.canvas.convertToBlob()).arrayBuffer());
      return {
        share: count / (width * height),
        data: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")),
      };
    },
    { addresses, channel },
  );
  return { share, picture: Buffer.from(data, "base64") };
}

/**
 * What this machine makes of letters: a fingerprint of a line in each of the page's faces and both scripts, as Chromium
 * draws it here. Pictures of two machines can be compared only where it is the same.
 */
export async function lettersHere(page: Page, stacks: readonly string[]): Promise<string> {
  const drawn = await page.evaluate(async (stacks) => {
    const canvas = new OffscreenCanvas(640, 80 * stacks.length);
    const pen = canvas.getContext("2d");
    if (pen === null) throw new Error("no canvas can be drawn on");
    for (const [at, stack] of stacks.entries()) {
      for (const [bold, weight] of [400, 700].entries()) {
        pen.font = `${weight} 22px ${stack}`;
        pen.fillText("Article 8(1): require assets >= 80万元 第八条 待核实", 4, 28 + 40 * (2 * at + bold));
      }
    }
    return Array.from(pen.getImageData(0, 0, canvas.width, canvas.height).data).join();
  }, stacks);
  return createHash("sha256").update(drawn).digest("hex").slice(0, 16);
}
