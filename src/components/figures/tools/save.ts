/** Where a frame was made by our own site, its rules can be read; elsewhere an origin of its own is the only trace of them. */
function isBarred(): boolean | undefined {
  try {
    const rules = window.frameElement?.getAttribute('sandbox');
    if (typeof rules === 'string') return !rules.split(/\s+/).includes('allow-downloads');
  } catch {
    // A frame of another site tells nothing.
  }
  return window.self !== window.top && self.origin === 'null' ? undefined : false;
}

/**
 * Gives a file to the browser to save.
 * @returns null, or what to tell the reader: a frame may drop files without a word
 */
export function saveFile(file: Blob, name: string): string | null {
  const barred = isBarred();
  if (barred) return 'This frame does not let files be saved. Its address is selected: open it in a window of its own.';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads the file after the click; a minute is enough for that.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return barred === false
    ? null
    : `Saved as ${name}, if this frame lets files through. If none came, open the selected address.`;
}
