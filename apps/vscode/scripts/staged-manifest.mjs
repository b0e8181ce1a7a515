/** The manifest as it is shipped: nothing of how the extension is built. */
export function stagedManifest(manifest) {
  const { private: _private, scripts: _scripts, devDependencies: _dependencies, type: _type, ...shipped } = manifest;
  return { ...shipped, files: ["**/*"] };
}
