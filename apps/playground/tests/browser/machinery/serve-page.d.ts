/** The built page under an address of this machine. */
export interface ServedPage {
  readonly address: string;
  readonly close: () => Promise<void>;
}
/** Builds the page from the sources into a folder of its own and serves it, with the settings of the app. */
export declare function servePage(): Promise<ServedPage>;
//# sourceMappingURL=serve-page.d.ts.map
