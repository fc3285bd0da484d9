import { untrack } from 'svelte';
import type { Frame } from '~/lib/timeline/frame.ts';
import { toFrame } from '~/lib/timeline/frames.ts';
import { readId, type Boxes, type Elements } from './elements.ts';
import { loadEngine } from './load-engine.ts';
import type { TimelineState } from './timeline-state.svelte.ts';
import { formatWindow, selectWindow } from './window.ts';

interface Parts {
  root: HTMLElement;
  live: SVGSVGElement;
  elements: Elements;
  timeline: TimelineState;
  frames: readonly Frame[];
  /** Address of an event's page, with `*` for the id. */
  page: string;
  /** As in the island's props. */
  late?: string | undefined;
}

/** What others ask of the widget: its view as a query, the ids in its window, the drawing that is shown. */
type Question = CustomEvent<{ what: string; reply: (answer: unknown) => void }>;

/** Ties what the server wrote to the state: effects that change classes and places, never what is there. Within an effect. */
export function connectTimeline({ root, live, elements, timeline, frames, page, late }: Parts): () => void {
  const { data, views, stage } = timeline;
  const { sheet } = elements;
  const undo = new AbortController();
  const toClass = (id: string) => {
    const event = timeline.select(id);
    return [
      event && timeline.toState(event),
      id === timeline.chosen?.id && 'chosen',
      id === timeline.pointed && 'pointed',
      timeline.meanwhile.some((one) => one.event.id === id) && 'meanwhile'
    ]
      .filter(Boolean)
      .join(' ');
  };
  const mark = () => stage.engine?.painter.mark();

  /** Loads what draws parts of the clock, once; after a failure the whole clock is shown, and the next wish tries again. */
  let loading: Promise<void> | null = null;
  stage.onneed = () =>
    (loading ??= loadEngine(late).then(
      ({ Engine, connectGestures }) => {
        if (undo.signal.aborted) return;
        undo.signal.addEventListener('abort', connectGestures(sheet, stage));
        const engine = new Engine(live, data, page);
        engine.painter.toClass = toClass;
        stage.engine = engine;
        stage.resize(stage.frame);
      },
      () => {
        loading = null;
        // Nobody misses yet what was only made ready for a wish.
        if (stage.target === stage.all) return;
        stage.go(stage.all, true);
        timeline.announcer.say((timeline.note = data.words.frozen));
      }
    ));

  const selectDrawing = () => (stage.isLive ? live : elements.drawing);

  function measure(): void {
    const name = elements.drawing?.dataset['name'];
    const [frame, width] = [frames.find((one) => one.name === name), sheet.clientWidth];
    if (frame && stage.frame?.name === name && stage.frame?.width === width) return;
    stage.resize(frame ? toFrame({ frame }, width) : null);
  }

  function show(name: string, read: () => (string | null | undefined)[]): void {
    $effect(() => {
      const ids = read().filter((id): id is string => typeof id === 'string');
      for (const id of ids) elements.toggle(id, name, true);
      mark();
      return () => ids.forEach((id) => elements.toggle(id, name, false));
    });
  }

  const undoViews = views.connect({ events: data.events.map(({ id }) => id) });
  stage.go(selectWindow(views.view, stage.all), true);
  measure();

  const asked = $derived(views.view.window ?? (views.view.t?.includes('/') ? views.view.t : null));
  $effect(() => {
    void asked;
    untrack(() => {
      const wanted = selectWindow(views.view, stage.all);
      if (formatWindow(wanted, stage.all) !== formatWindow(stage.target, stage.all)) stage.go(wanted);
    });
  });
  show('chosen', () => [timeline.chosen?.id]);
  show('pointed', () => [timeline.pointed]);
  show('meanwhile', () => timeline.meanwhile.map(({ event }) => event.id));
  $effect(() => {
    const day = timeline.clock?.day ?? Infinity;
    const waits = data.lanes.flatMap(({ spans }) => spans.filter(({ status }) => status === 'waiting'));
    elements.sort((event) => timeline.toState(event));
    elements.sortWaits(waits.map(({ start }) => start >= day));
    mark();
  });
  $effect(() => elements.stop(timeline.stop));

  $effect(() => {
    const { reading } = timeline;
    const window = stage.settled;
    untrack(measure);
    elements.openTable(reading === 'table');
    timeline.leftOut = elements.filter(reading === 'picture' ? null : (event) => timeline.isIn(event, window));
  });

  let boxes: Boxes | null = $state.raw(null);
  $effect(() => {
    void [stage.settled, stage.frame];
    const drawing = timeline.reading === 'picture' ? selectDrawing() : null;
    boxes = drawing ? elements.readBoxes(drawing) : null;
  });
  $effect(() => {
    const id = timeline.focused;
    const box = id !== null && boxes && !boxes.has(id) ? elements.readBox(selectDrawing()!, id) : null;
    if (!elements.isMany) elements.lay(boxes, box && { id: id!, box });
    else {
      const ring = id === null ? null : (box ?? boxes?.get(id) ?? null);
      timeline.ring = ring;
      if (ring) requestAnimationFrame(() => elements.reveal(ring));
    }
  });

  const listen = (name: string, act: (event: Event) => void, on: HTMLElement = root) =>
    on.addEventListener(name, act, { signal: undo.signal });
  const lanes = sheet.querySelector<HTMLElement>('.lanes')!;
  listen(
    'focusin',
    (focus) => {
      const event = timeline.select(readId(focus));
      if (!event) return;
      timeline.pointed = timeline.focused = timeline.stop = event.id;
      timeline.follow(event);
    },
    lanes
  );
  listen('focusout', () => (timeline.pointed = timeline.focused = null), lanes);
  listen('widget-show', (event) => {
    timeline.isStill = true;
    timeline.listed = [];
    views.show((event as CustomEvent<string>).detail);
  });
  listen('widget-ask', (event) => {
    const { what, reply } = (event as Question).detail;
    if (what === 'view') reply(views.query);
    if (what === 'ids') reply(timeline.shown.map(({ id }) => id));
    if (what === 'picture') reply(selectDrawing());
  });

  const observer = new ResizeObserver(measure);
  observer.observe(sheet);
  return () => {
    observer.disconnect();
    undo.abort();
    undoViews();
  };
}
