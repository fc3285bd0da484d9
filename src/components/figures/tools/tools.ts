/**
 * The tools of a figure where scripts run: they act on the view that is shown. What makes files is loaded when it is first
 * asked for. What happened is said in the `<output>` of the tools; where the browser forbids something, the address is selected.
 */
import { escapeHtml } from '~/lib/embed/markup.ts';
import { askWidget, resolveAddress, restoreView } from './view.ts';

const clearAfter = 6000;

function announce(tools: Element, message: string, stays = false): void {
  const output = tools.querySelector('output')!;
  output.textContent = message;
  if (stays) return;
  setTimeout(() => {
    if (output.textContent === message) output.textContent = '';
  }, clearAfter);
}

/** Opens the citation and selects it, or its address alone. */
function selectText(tools: Element, isAddress: boolean): void {
  const citation = tools.querySelector('.figure-citation')!;
  citation.closest('details')!.open = true;
  getSelection()?.selectAllChildren(isAddress ? citation.lastElementChild! : citation);
}

/** Brings the citation up to the present view. @returns it, and its address */
function writeCitation(tools: Element, figure: Element): { link: string; citation: string } {
  const citation = tools.querySelector('.figure-citation')!;
  const link = resolveAddress(figure);
  const address = citation.lastElementChild!;
  // A new text, though the same, would undo a selection.
  if (address.textContent !== link) address.textContent = link;
  return { link, citation: citation.textContent.trim().replace(/\s+/g, ' ') };
}

/** Brings the snippet up to the present view, and the link to more of them. @returns the snippet */
function writeSnippet(tools: Element, figure: Element): string {
  const box = tools.querySelector<HTMLElement>('.figure-embed')!;
  const { frame = '' } = box.dataset;
  const view = askWidget<string>(figure, 'view') ?? '';
  const code = box.firstElementChild!;
  const text = code.textContent.replace(/ src="[^"]*"/, () => ` src="${escapeHtml(frame + view)}"`);
  if (code.textContent !== text) code.textContent = text;
  const more = tools.querySelector<HTMLAnchorElement>('[data-embeds]')!;
  const [own = ''] = more.search.split('&');
  more.search = own + view.replace('?', '&');
  return text;
}

/** What each button copies, and what is selected where copying is forbidden. */
const copies = {
  link: { done: 'Link copied.', name: 'address' },
  citation: { done: 'Citation copied.', name: 'citation' },
  embed: { done: 'Snippet copied.', name: 'snippet' }
};

async function copy(tools: Element, figure: Element, what: keyof typeof copies): Promise<void> {
  const text = what === 'embed' ? writeSnippet(tools, figure) : writeCitation(tools, figure)[what];
  const { done, name } = copies[what];
  try {
    await navigator.clipboard.writeText(text);
    announce(tools, done);
  } catch {
    if (what === 'embed') getSelection()?.selectAllChildren(tools.querySelector('.figure-embed')!);
    else selectText(tools, what === 'link');
    announce(tools, `Copying is not allowed here: the ${name} is selected.`, true);
  }
}

/** Makes a file and saves it; what went wrong, or may have, is said. */
async function save(tools: Element, make: () => Promise<Blob>, name: string): Promise<void> {
  announce(tools, 'Making the file …', true);
  try {
    const [{ saveFile }, file] = await Promise.all([import('./save.ts'), make()]);
    const problem = saveFile(file, name);
    if (problem) selectText(tools, true);
    announce(tools, problem ?? `Saved as ${name}.`, problem !== null);
  } catch (error) {
    if (error instanceof Error && error.cause === 'reader') return announce(tools, error.message, true);
    selectText(tools, true);
    announce(tools, 'The file could not be made here. The address of this view is selected.', true);
  }
}

document.addEventListener('click', (event) => {
  const control = (event.target as Element).closest<HTMLElement>('[data-copy], [data-save], a[data-records]');
  const tools = control?.closest<HTMLElement>('.figure-controls');
  const figure = tools?.closest('figure');
  if (!tools || !figure) return;
  const { copy: what, save: type, records } = control!.dataset;
  if (what) return void copy(tools, figure, what as keyof typeof copies);
  const ids = records && askWidget<string[]>(figure, 'ids');
  // Without an answer the link leads to all records, as it does without script.
  if (!type && !ids) return;
  event.preventDefault();
  writeCitation(tools, figure);
  const name = type ? `${tools.dataset['file']}.${type}` : (control as HTMLAnchorElement).download;
  const make = async (): Promise<Blob> =>
    type
      ? (await import('./picture.ts')).drawPicture(figure, type as 'png' | 'svg')
      : (await import('./records.ts')).selectRecords(figure, control!, ids as string[]);
  void save(tools, make, name);
});

/** A citation or a snippet that can be seen is that of the view that can be seen. */
function refresh({ target }: Event): void {
  const tools = target instanceof Element ? target.closest('.figure-controls') : null;
  const figure = tools?.closest('figure');
  if (tools?.querySelector('details[open] .figure-citation')) writeCitation(tools, figure!);
  if (tools?.querySelector('details[open] .figure-embed')) writeSnippet(tools, figure!);
}
for (const name of ['toggle', 'pointerover', 'focusin']) document.addEventListener(name, refresh, true);

restoreView();
