import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Views from '../../../src/islands/shared/view.svelte.ts';

const known = { events: ['one', 'two'], assets: ['mine'] };

/** A window with one entry of history, as far as a view needs it. */
function stubPage(search = '') {
  const location = { search, pathname: '/timeline/', hash: '#figure-one' };
  const entries = [location.pathname + search + location.hash];
  const put = (url: string) => Object.assign(location, { search: /\?[^#]*/.exec(url)?.[0] ?? '' });
  const listeners = new Set<() => void>();
  const history = {
    state: { index: 1 },
    pushState: vi.fn((_: unknown, __: string, url: string) => {
      entries.push(url);
      put(url);
    }),
    replaceState: vi.fn((_: unknown, __: string, url: string) => {
      entries.splice(-1, 1, url);
      put(url);
    })
  };
  vi.stubGlobal('window', {});
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', history);
  vi.stubGlobal('document', { documentElement: { lang: 'en' }, querySelectorAll: () => [{ hreflang: 'de' }] });
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => listeners.add(listener));
  vi.stubGlobal('removeEventListener', (_: string, listener: () => void) => listeners.delete(listener));
  const back = (to: string) => {
    put(to);
    for (const listener of listeners) listener();
  };
  return { entries, history, location, back };
}

let views: typeof Views;
beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  views = await import('../../../src/islands/shared/view.svelte.ts');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const open = (owns = true) => {
  const state = views.createViewState(owns);
  state.connect(known);
  return state;
};

describe('a view that owns the address', () => {
  it('reads it, and keeps what it does not know', () => {
    const { location } = stubPage('?event=one&utm_source=x&lang=de');
    const state = open();
    expect(state.view).toMatchObject({ event: 'one', lang: 'de' });
    state.choose({ event: 'two' });
    expect(location.search).toBe('?event=two&lang=de&utm_source=x');
    expect(state.query).toBe('?event=two&lang=de');
  });

  it('pushes one entry for a choice, and replaces it for the rest', () => {
    const { entries } = stubPage();
    const state = open();
    state.choose({ event: 'one' });
    state.update({ reading: 'list' });
    vi.advanceTimersByTime(1000);
    state.choose({ event: null });
    expect(entries).toEqual(['/timeline/#figure-one', '/timeline/?reading=list#figure-one']);
  });

  it('replaces at most four times a second, and ends at the last value', () => {
    const { history, location } = stubPage();
    const state = open();
    for (let month = 1; month <= 12; month++) {
      state.update({ t: `2025-${String(month).padStart(2, '0')}` });
      vi.advanceTimersByTime(83);
    }
    expect(history.replaceState.mock.calls.length).toBeLessThanOrEqual(4);
    vi.advanceTimersByTime(250);
    expect(location.search).toBe('?t=2025-12');
  });

  it('leaves what changed a moment ago in the entry that a choice leaves', () => {
    const { entries } = stubPage();
    const state = open();
    state.update({ t: '2025-07' });
    state.choose({ event: 'one' });
    expect(entries).toEqual(['/timeline/?t=2025-07#figure-one', '/timeline/?t=2025-07&event=one#figure-one']);
  });

  it('follows the way back, and writes nothing late into another entry', () => {
    const { back, history } = stubPage();
    const state = open();
    state.choose({ event: 'one' });
    state.update({ t: '2025-07' });
    back('');
    expect(state.view).toMatchObject({ event: null, t: null });
    vi.advanceTimersByTime(1000);
    expect(history.replaceState).not.toHaveBeenCalled();
  });

  it('says what it did not follow, until that is dismissed', () => {
    stubPage('?event=nobody');
    const state = open();
    expect(state.refused).toHaveLength(1);
    state.dismiss();
    expect(state.refused).toEqual([]);
  });

  it('works in memory where the host forbids history', () => {
    const { history } = stubPage();
    history.pushState.mockImplementation(() => {
      throw new DOMException('sandboxed', 'SecurityError');
    });
    const state = open();
    state.choose({ event: 'one' });
    expect(state.view.event).toBe('one');
  });
});

describe('a view without the address', () => {
  it('reads and writes none of it', () => {
    const { history } = stubPage('?event=one&t=2025');
    const state = open(false);
    state.choose({ event: 'two' });
    state.update({ t: '2025-07', reading: 'table' });
    vi.advanceTimersByTime(1000);
    expect(state.query).toBe('?t=2025-07&event=two&reading=table');
    expect([history.pushState, history.replaceState].flatMap(({ mock }) => mock.calls)).toEqual([]);
  });

  it('shows a query for the time being', () => {
    stubPage();
    const state = open(false);
    state.show('?event=two&reading=list');
    expect(state.query).toBe('?event=two&reading=list');
    state.show('');
    expect(state.query).toBe('');
  });
});

describe('the clock of a page', () => {
  it('is one for all widgets, and in the address of the one that owns it', () => {
    const { location } = stubPage('?t=2024');
    const owner = open();
    const [one, other] = [open(false), open(false)];
    expect([one.view.t, other.view.t]).toEqual(['2024', '2024']);
    one.update({ t: '2025-07', reading: 'list' });
    expect([owner.view.t, other.view.t]).toEqual(['2025-07', '2025-07']);
    expect([owner.view.reading, other.view.reading]).toEqual(['picture', 'picture']);
    vi.advanceTimersByTime(250);
    expect(location.search).toBe('?t=2025-07');
    one.update({ t: null });
    vi.advanceTimersByTime(250);
    expect(location.search).toBe('');
  });

  it('goes with the view that brought it, and stays where the reader set it', () => {
    stubPage();
    const [step, other] = [open(false), open(false)];
    step.show('?t=2025-07');
    expect(other.view.t).toBe('2025-07');
    step.show('?event=one');
    expect(other.view.t).toBeNull();
    other.update({ t: '2024' });
    step.show('?event=two');
    expect(step.view.t).toBe('2024');
  });
});
