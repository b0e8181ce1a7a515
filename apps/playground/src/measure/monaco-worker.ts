// The editor's own worker: differences and words. The language has its worker in `engine/`.
import "monaco-editor/editor/editor.worker";
