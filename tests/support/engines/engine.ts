/** What the tests ask of a browser, whatever speaks to it. */
export interface Engine {
  open: (url: string) => Promise<void>;
  /** The value of an expression in the page, as JSON. */
  read: <T>(expression: string) => Promise<T>;
  /** Clicks a point of the window, in CSS pixels. */
  click: (x: number, y: number) => Promise<void>;
  /** Presses a key by its name in `KeyboardEvent.key`. */
  press: (key: Key) => Promise<void>;
  back: () => Promise<void>;
  close: () => Promise<void>;
}

export type Key = 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'End' | 'Enter' | 'Escape' | 'Home';

/** A browser that may be on this machine. */
export interface EngineKind {
  name: string;
  /** True for one that is started without WebGL. */
  isFlat?: boolean;
  isFound: () => boolean;
  start: () => Promise<Engine>;
}

export const size = { width: 1280, height: 900 };
