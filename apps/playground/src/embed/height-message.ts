/**
 * What the page says to a page round it: how tall it is, in CSS pixels. A type alone, so that the script for other pages
 * stays one file.
 */
export interface HeightMessage {
  readonly kind: "bylaw-playground:height";
  readonly height: number;
}
