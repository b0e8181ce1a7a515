/** Characters that take two columns: Chinese, Japanese and Korean ones, and full-width signs. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\ud840-\ud888][\udc00-\udfff]/g;
const without = /[\u0300-\u036f]|[\u200b-\u200d]|[\ufe00-\ufe0f]/g;

/** The columns that a text takes, one line of it; Chinese characters take two. */
export function textWidth(text: string): number {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length;
  const seen = text.replaceAll(without, "");
  return [...seen].length + (seen.match(wide)?.length ?? 0);
}
