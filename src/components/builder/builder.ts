/**
 * The builder of embeds. The figure in the preview tells its view; the choices beside it and that view make the snippets. What
 * happens is said in the status line.
 */
import { hosts, readHeight } from '~/lib/embed/hosts.ts';
import { snippets } from '~/lib/embed/snippet.ts';
import type { SnippetSource } from '~/lib/embed/source.ts';
import { mergeView } from '~/lib/embed/view.ts';
import { mount, type Mounted } from './mount.ts';

// WordPress makes one for each frame; here one frame is there at a time.
const secret = 'vaultmine1';

function connect(builder: HTMLElement): void {
  const field = <T extends HTMLElement = HTMLSelectElement>(name: string) =>
    builder.querySelector<T>(`[name="${name}"]`);
  const figure = field('figure')!;
  const column = builder.querySelector<HTMLElement>('.embed-column')!;
  const status = builder.querySelector('#embed-status')!;
  const answers = new Map<string, Promise<string>>();
  let told = '';
  let mounted: Mounted = { frame: null, quote: null, markup: '' };
  let turn = 0;

  const value = (name: string): string => field(name)?.value ?? '';
  const isPlain = (): boolean => field<HTMLInputElement>('plain')!.checked;
  const readView = (): string =>
    mergeView(told, {
      theme: value('theme'),
      lang: value('lang'),
      plain: isPlain() ? '1' : ''
    });

  function readSource(): SnippetSource {
    const source = JSON.parse(figure.selectedOptions[0]!.dataset['source']!) as SnippetSource;
    const width = Number(value('width')) || null;
    return { ...source, frame: source.frame + readView(), width, isPlain: isPlain() };
  }

  /** What WordPress and Ghost read: the answer for this embed, in its standard view. */
  function readAnswer({ id }: SnippetSource): Promise<string> {
    const name = id === 'timeline' || id === 'map' ? id : `figure/${id}`;
    const path = column.dataset['answers']!.replace('*', name);
    if (!answers.has(id))
      answers.set(
        id,
        fetch(path)
          .then((response) => response.json() as Promise<{ html: string }>)
          .then(({ html }) => html)
      );
    return answers.get(id)!;
  }

  function write(): void {
    const source = readSource();
    for (const { id, format } of snippets) {
      const area = builder.querySelector<HTMLTextAreaElement>(`[data-snippet="${id}"] textarea`)!;
      const text = format(source);
      if (area.value !== text) area.value = text;
    }
    builder.querySelector('#embed-view')!.textContent = readView() || 'the standard view';
  }

  async function show(): Promise<void> {
    const mine = ++turn;
    const source = readSource();
    const host = hosts.find(({ id }) => id === value('host'))!;
    const snippet =
      host.takes === 'answer' ? await readAnswer(source) : snippets.find(({ id }) => id === host.takes)!.format(source);
    // Another choice was made while the answer came.
    if (mine !== turn) return;
    mounted = mount(column, snippet, host, secret);
    mounted.frame?.classList.toggle('embed-waiting', host.id === 'wordpress');
    builder.querySelector('#host-note')!.textContent = host.note;
    builder.querySelector('#host-markup')!.textContent = mounted.markup;
  }

  const reload = (): void => {
    write();
    show().catch(() => {
      status.textContent = 'The preview of this host could not be made: its answer did not come.';
    });
  };

  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const { frame, quote } = mounted;
    if (!frame || source !== frame.contentWindow) return;
    const height = readHeight(value('host'), data, secret);
    if (height !== null) {
      frame.style.height = `${height}px`;
      frame.classList.remove('embed-waiting');
      if (quote) quote.hidden = true;
      return;
    }
    const message = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
    if (message['type'] !== 'vault-and-mine' || typeof message['view'] !== 'string') return;
    told = message['view'];
    write();
  });

  builder.addEventListener('change', ({ target }) => {
    const { name } = target as HTMLSelectElement;
    if (name === 'column') column.dataset['width'] = value('column');
    else {
      if (name === 'figure') told = '';
      reload();
    }
  });

  async function copy(id: string): Promise<void> {
    const area = builder.querySelector<HTMLTextAreaElement>(`[data-snippet="${id}"] textarea`)!;
    const { label } = snippets.find((snippet) => snippet.id === id)!;
    try {
      await navigator.clipboard.writeText(area.value);
      status.textContent = `Copied: ${label}.`;
    } catch {
      area.select();
      status.textContent = 'Copying is not allowed here: the snippet is selected.';
    }
  }

  async function save(): Promise<void> {
    const { frame, file } = readSource();
    status.textContent = 'Making the file …';
    try {
      await (await import('./files.ts')).saveEmbed(new URL(frame).pathname, file);
      status.textContent = `Saved as ${file}.zip.`;
    } catch {
      status.textContent = 'The file could not be made: the embed did not come.';
    }
  }

  builder.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('button');
    const id = button?.dataset['copySnippet'];
    if (id) void copy(id);
    else if (button?.matches('[data-zip]')) void save();
    else if (button?.matches('[data-reset]')) {
      told = '';
      reload();
    }
  });

  // The tools of a figure lead here with it and with the view that is shown.
  const query = new URLSearchParams(location.search);
  const asked = query.get('figure') ?? '';
  if ([...figure.options].some((option) => option.value === asked)) figure.value = asked;
  const theme = query.get('theme') ?? '';
  if ([...field('theme')!.options].some((option) => option.value === theme)) field('theme')!.value = theme;
  told = location.search;
  // A phone begins with a column that it can show whole.
  const room = column.parentElement!.clientWidth;
  const fitting = [...field('column')!.options].findLast((option) => Number(option.value) <= Math.min(room, 800));
  if (fitting) field('column')!.value = fitting.value;
  column.dataset['width'] = value('column');
  reload();
}

connect(document.querySelector('main')!);
