/** Fills the screen where the browser lets it; done, or refused, when the promise is kept. */
export async function toFullScreen(wanted: boolean): Promise<void> {
  if (!wanted || document.fullscreenElement !== null || !navigator.userActivation?.isActive) return;
  try {
    await document.documentElement.requestFullscreen({ navigationUI: "hide" });
  } catch {
    // A browser that does not let it shows the presenter in its window.
  }
}

/** Gives the screen back. */
export function fromFullScreen(): void {
  if (document.fullscreenElement === document.documentElement) void document.exitFullscreen().catch(() => undefined);
}
