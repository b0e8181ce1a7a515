/** Path of a Chromium on this machine. Without one it fails with how to get it: browser tests are never skipped. */
export declare function findChromium(): string;
//# sourceMappingURL=find-chromium.d.ts.map
