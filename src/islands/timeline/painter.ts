import type { Frame, LiveDrawing, LiveLabel, LiveMark } from '~/lib/timeline/frame.ts';
import type { Timeline } from '~/lib/timeline/timeline.ts';

/** Makes an element of SVG; attributes without a value are left out. */
function create(name: string, attributes: object = {}, ...children: (Node | string)[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== '') element.setAttribute(key, String(value));
  }
  element.append(...children);
  return element;
}

const group = (...children: Node[]) => create('g', {}, ...children);
const line = (kind: string, { x1, y1, x2, y2 }: object & Record<'x1' | 'y1' | 'x2' | 'y2', unknown>) =>
  create('line', { class: kind, x1, y1, x2, y2 });
/** Draws parts of the clock into one SVG and keeps the marks that stay as they are from one drawing to the next. */
export class Painter {
  readonly svg: SVGElement;
  /** Attributes of the state of an event. */
  toClass: (id: string) => string = () => '';
  readonly #data: Timeline;
  readonly #page: string;
  /** What stays where it is; what moves along the clock; and what cuts that off at the clock's ends. */
  readonly #fixed = group();
  readonly #ground = group();
  readonly #marks = group();
  readonly #layer = group(this.#ground, this.#marks);
  readonly #clip = create('svg', { class: 'clip' }, this.#layer);
  #drawn = new Map<string, { element: SVGElement; key: string }>();
  #waits: SVGElement[] = [];
  #frame: Frame | null = null;

  constructor(svg: SVGElement, data: Timeline, page: string) {
    this.svg = svg;
    this.#data = data;
    this.#page = page;
    svg.append(this.#fixed, this.#clip);
  }

  /** @param frame the room of the window, and `drawing` what was drawn for it, maybe beyond its ends */
  draw(drawing: LiveDrawing, frame: Frame): void {
    const isNew = this.#frame !== frame;
    this.#frame = frame;
    if (isNew) this.#lay(drawing, frame);
    const { bars, ticks, names, spans, until } = drawing;
    const anchor = frame.layout === 'vertical' ? 'middle' : 'start';
    this.#ground.replaceChildren(
      ...bars.map((bar) => create('rect', { class: 'bar', ...bar })),
      ...ticks.map(({ size, path }) => create('path', { class: `tick tick-${size}`, d: path })),
      ...names.map(({ x, y, text }) => this.#text('name', { x, y, anchor }, [[text.split('\n'), '', 12]])),
      ...(until ? [line('until', until), this.#text('name until-name', until, [[[until.text]]])] : []),
      ...spans.map((span) => line(`span span-${span.status} ${this.#toRole(span.lane)}`, span)),
      ...this.#drawWaits(drawing.waits, anchor === 'start')
    );
    this.#drawMarks(drawing.marks, frame.layout === 'horizontal');
  }

  /** Moves what lies on the clock, in pixels. */
  move(x: number, y: number): void {
    this.#layer.style.transform = x || y ? `translate(${x}px, ${y}px)` : '';
  }

  /** Tells the marks their state anew. */
  mark(): void {
    for (const { element } of this.#drawn.values()) this.#setClass(element);
    for (const element of this.#waits) this.#setClass(element);
  }

  #toRole(lane: number): string {
    return `role-${this.#data.lanes[lane]?.colour}`;
  }

  #setClass(element: SVGElement): void {
    const { event, count, since = '' } = element.dataset;
    const id = event ?? count?.split(' ')[0] ?? since;
    element.setAttribute('class', `${element.dataset['class']} ${this.toClass(id)}`);
  }

  #lay({ edges, rules, heads }: LiveDrawing, frame: Frame): void {
    const { name, layout, width, height, offset, length } = frame;
    const isAcross = layout === 'horizontal';
    this.svg.setAttribute('class', `drawing live drawing-${layout}${this.#data.dir === 'rtl' ? ' turned' : ''}`);
    this.svg.dataset['name'] = name;
    this.svg.setAttribute('width', String(width));
    this.svg.setAttribute('height', String(height));
    const start = Math.max(offset - 8, 0);
    const end = Math.min(offset + length + 8, width);
    const box = isAcross ? [start, 0, end - start, height] : [0, start, width, height - start];
    for (const [index, key] of ['x', 'y', 'width', 'height'].entries())
      this.#clip.setAttribute(key, String(box[index]));
    this.#clip.setAttribute('viewBox', box.join(' '));
    this.#fixed.replaceChildren(
      ...rules.map((rule) => line('rule', rule)),
      ...edges.map((edge) => line('edge', edge)),
      ...heads.map(({ lane, label, detail, ...at }) =>
        this.#text(this.#toRole(lane), at, [
          [label, 'lane', '1.2em'],
          [detail, 'date', '1.35em']
        ])
      )
    );
  }

  /** A wait is dimmed with the event that begins it. */
  #drawWaits(waits: LiveDrawing['waits'], inline: boolean): SVGElement[] {
    this.#waits = waits.map(({ lane, since, x, y, leader, label }) => {
      const words = [...(leader ? [create('path', { class: 'leader', d: leader })] : [])];
      if (label) words.push(this.#createLabel(label, inline));
      const element = create('g', { transform: `translate(${x} ${y})` }, ...words);
      element.dataset['class'] = `wait ${this.#toRole(lane)}`;
      element.dataset['since'] = since;
      this.#setClass(element);
      return element;
    });
    return this.#waits;
  }

  #drawMarks(marks: readonly LiveMark[], inline: boolean): void {
    const before = this.#drawn;
    this.#drawn = new Map();
    const elements = marks.map((mark) => {
      const { id, ids, x, y, lane, ...looks } = mark;
      const name = ids ? ids.join(' ') : id;
      const key = JSON.stringify(looks, (field, value: unknown) => (field === 'box' ? 0 : value));
      const known = before.get(name);
      const element = known?.element ?? create('a', { tabindex: -1, href: this.#page.replace('*', id) });
      if (known?.key !== key) {
        const { shape } = this.#data.lanes[lane]!;
        const kinds = [this.#toRole(lane), mark.hollow && 'hollow', shape === 'circle' && 'round'];
        element.dataset['class'] = kinds.filter(Boolean).join(' ');
        element.dataset[ids ? 'count' : 'event'] = name;
        element.replaceChildren(...this.#createMark(mark, inline));
      }
      element.setAttribute('transform', `translate(${x} ${y})`);
      this.#setClass(element);
      this.#drawn.set(name, { element, key });
      return element;
    });
    this.#marks.replaceChildren(...elements);
  }

  #createMark({ leader, soft, bar, outline, label }: LiveMark, inline: boolean): Node[] {
    return [
      ...(leader ? [create('path', { class: 'leader', d: leader })] : []),
      ...(soft ? [line('soft', soft)] : []),
      ...(bar ? [create('rect', { class: 'shape', ...bar })] : []),
      ...(outline ? [create('path', { class: 'shape', d: outline })] : []),
      ...(label ? [this.#createLabel(label, inline)] : [])
    ];
  }

  #createLabel({ date, lines, ...at }: LiveLabel, inline: boolean): SVGElement {
    const dates = date ? date.split('\n') : [];
    if (!inline) {
      return this.#text('title', at, [
        [lines, '', '1.24em'],
        [dates, 'date', '1.24em']
      ]);
    }
    const label = this.#text('title', at, []);
    label.append(...dates.flatMap((words) => [create('tspan', { class: 'date' }, words), '\u00a0']), lines[0] ?? '');
    return label;
  }

  /** Lines below each other, of one kind after the other: their words, class, and distance. */
  #text(
    kind: string,
    { x, y, anchor }: { x: number; y: number; anchor: string },
    blocks: readonly (readonly [lines: readonly string[], kind?: string, distance?: string | number])[]
  ): SVGElement {
    // The drawing is turned round as a whole; words are turned back where they stand.
    const isTurned = this.#data.dir === 'rtl';
    const at = isTurned ? -x : x;
    const transform = isTurned ? 'scale(-1 1)' : '';
    const spans = blocks.flatMap(([lines, part, dy]) => lines.map((words) => ({ class: part, dy, words })));
    return create(
      'text',
      { class: kind, x: at, y, transform, 'text-anchor': anchor === 'start' ? '' : anchor },
      ...spans.map(({ words, ...span }, index) => create('tspan', { ...span, x: at, dy: index ? span.dy : 0 }, words))
    );
  }
}
