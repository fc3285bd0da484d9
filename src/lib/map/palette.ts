/** Colour roles that a map uses; a test holds them equal to src/styles/tokens.css. */
export interface Palette {
  paper: string;
  ink: string;
  muted: string;
  rule: string;
  wash: string;
}

export const palettes: Record<'light' | 'dark', Palette> = {
  light: { paper: '#f7f9f8', ink: '#12171a', muted: '#566066', rule: '#cfd6d6', wash: '#e3eaed' },
  dark: { paper: '#0d1114', ink: '#e9edec', muted: '#97a2a7', rule: '#2a3338', wash: '#182026' }
};

/** Mixes two colours of six hex digits. @param share of the second, 0 to 1 */
export function toMix(first: string, second: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [first, second].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
