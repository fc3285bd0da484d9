/** One `<Step>` as an author wrote it. Lines count from 1 at the first line of the text. */
export interface WrittenStep {
  line: number;
  /** Its view, a query without the question mark; null where it has none. */
  view: string | null;
  /** The `<Steps>` that it stands in; null outside. */
  group: WrittenSteps | null;
  /** What stands in it, as written. */
  text: string;
}

/** One `<Steps>` with the figure that follows its text; null where it names none. */
interface WrittenSteps {
  line: number;
  figure: string | null;
  /** True where it stands inside another. */
  nested: boolean;
}

const tag = /<(\/?)(Steps?)\b([^>]*)>/g;

const resolveValue = (attributes: string, name: string): string | null =>
  new RegExp(String.raw`\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;

/** Finds the scroll steps in the MDX of a chapter, in the order in which they are read. */
export function parseSteps(body: string): { groups: WrittenSteps[]; steps: WrittenStep[] } {
  const groups: WrittenSteps[] = [];
  const steps: WrittenStep[] = [];
  const open: WrittenSteps[] = [];
  for (const { 1: closing, 2: name, 3: attributes = '', index } of body.matchAll(tag)) {
    const line = body.slice(0, index).split('\n').length;
    if (name === 'Step') {
      if (closing) continue;
      const start = index + body.slice(index).indexOf('>') + 1;
      const end = body.indexOf('</Step>', start);
      const text = body.slice(start, end < 0 ? undefined : end);
      steps.push({ line, view: resolveValue(attributes, 'view'), group: open.at(-1) ?? null, text });
    } else if (closing) open.pop();
    else {
      const group = { line, figure: resolveValue(attributes, 'figure'), nested: open.length > 0 };
      groups.push(group);
      open.push(group);
    }
  }
  return { groups, steps };
}
