import { crc32, deflateSync, inflateSync } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const most = 256;

/**
 * The same picture with at most 256 colours, about a third as large: what a page shows has few, and the edges of its
 * letters get the nearest of them. Takes what Chromium writes: eight bits a channel, not interlaced.
 */
export function withPalette(png) {
  const { width, height, channels, pixels } = decoded(png);
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = chosen(counts);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, palette)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0, at = 0; row < height; row++) {
    for (let column = 0; column < width; column++, at += channels) {
      const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
      rows[row * (width + 1) + column + 1] = places.get(colour);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap(partsOf));
  const packed = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([signature, chunk("IHDR", head), chunk("PLTE", colours), chunk("IDAT", packed), chunk("IEND")]);
}

/** The colours that save most: each by how often it stands and how far it is from those chosen before. */
function chosen(counts) {
  const left = [...counts].toSorted((a, b) => b[1] - a[1]);
  const palette = left.slice(0, most / 4).map(([colour]) => colour);
  const rest = left
    .slice(most / 4)
    .map(([colour, count]) => ({ colour, count, far: distance(colour, palette[nearest(colour, palette)]) }));
  while (palette.length < most && rest.length > 0) {
    const weights = rest.map(({ count, far }) => count * far);
    const best = weights.indexOf(Math.max(...weights));
    if (weights[best] === 0) break;
    const [{ colour }] = rest.splice(best, 1);
    palette.push(colour);
    for (const each of rest) each.far = Math.min(each.far, distance(each.colour, colour));
  }
  return palette;
}

function nearest(colour, palette) {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, each] of palette.entries()) {
    const far = distance(colour, each);
    if (far < least) [best, least] = [place, far];
  }
  return best;
}

function distance(a, b) {
  return ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
}

function partsOf(colour) {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function chunk(name, data = Buffer.alloc(0)) {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

/** The pixels of a PNG, row by row. */
function decoded(png) {
  const [width, height, channels] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 6 ? 4 : 3];
  const packed = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(packed));
  const length = width * channels;
  const pixels = Buffer.alloc(length * height);
  for (let row = 0; row < height; row++) {
    const filter = rows[row * (length + 1)];
    const from = row * (length + 1) + 1;
    const here = row * length;
    rows.copy(pixels, here, from, from + length);
    if (filter !== 0) unfilter(pixels, { filter, here, length, channels });
  }
  return { width, height, channels, pixels };
}

/** Adds to each value of a row what its filter has guessed from those beside and above it. */
function unfilter(pixels, { filter, here, length, channels }) {
  for (let place = here; place < here + length; place++) {
    const left = place - channels < here ? 0 : pixels[place - channels];
    const above = here === 0 ? 0 : pixels[place - length];
    if (filter === 1) pixels[place] += left;
    else if (filter === 2) pixels[place] += above;
    else if (filter === 3) pixels[place] += (left + above) >> 1;
    else
      pixels[place] += paeth(
        left,
        above,
        place - channels < here || here === 0 ? 0 : pixels[place - length - channels],
      );
  }
}

function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [l, a, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return l <= a && l <= c ? left : a <= c ? above : corner;
}
