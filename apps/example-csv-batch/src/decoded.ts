import { TableFault, type Tally } from "./determine-rows.ts";
import { say, type Words } from "./words.ts";

const most = 4_000_000;

/**
 * Bytes as text, whatever character falls on the edge of two pieces; spreadsheets of Chinese offices often write gb18030.
 * A quotation mark that is never closed would make the rest of the file one cell: where four million characters give no
 * row, reading stops.
 */
export async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
  tally: Tally,
  words: Words,
): AsyncGenerator<string, void, void> {
  // A name with signs that stand for bytes that could not be read would be nobody's name.
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (piece?: Uint8Array): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      throw new TableFault(say(words.notEncoded, { encoding }));
    }
  };
  let [rows, since] = [0, 0];
  for await (const piece of bytes) {
    if (tally.rows !== rows) [rows, since] = [tally.rows, 0];
    since += piece.length;
    if (since > most) throw new TableFault(say(words.openQuote, { line: rows + 1 }));
    yield decode(piece);
  }
  yield decode();
}
