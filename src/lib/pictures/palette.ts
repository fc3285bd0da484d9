/** Roles of the light palette, for pictures that stand alone; src/styles/tokens.css has both themes. */
export const palette: Record<string, string> = {
  paper: '#f7f9f8',
  ink: '#12171a',
  muted: '#566066',
  rule: '#cfd6d6',
  wash: '#e3eaed',
  copper: '#b23c12',
  cobalt: '#174a9c',
  violet: '#6f3f8f',
  malachite: '#0f6e50',
  grey: '#5f676b'
};

/** Puts colours in the place of `var(--role)`, which few readers of SVG know. */
export const resolveColours = (text: string): string =>
  text.replace(/var\(--([a-z]+)\)/g, (whole, role: string) => palette[role] ?? whole);
