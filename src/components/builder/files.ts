import { strToU8, zipSync } from 'fflate';

/** Saves the document of an embed as the one file of an archive. @throws TypeError or Error where it can't be read */
export async function saveEmbed(path: string, name: string): Promise<void> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`The embed answers ${response.status}.`);
  const archive = zipSync({ [`${name}.html`]: strToU8(await response.text()) }, { level: 9 });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([archive.slice()], { type: 'application/zip' }));
  link.download = `${name}.zip`;
  link.click();
  // The browser reads the file after the click; a minute is enough for that.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
