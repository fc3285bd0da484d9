/** A mistake in the content, told so that its author can mend it. */
export interface Problem {
  /** Path of the file, from the folder that holds content/. */
  file: string;
  /** Line in the file, from 1, where it is known. */
  line?: number;
  /** Record and field: `C07 › verdict`. */
  field: string;
  /** What stands there, where that helps. */
  found?: string;
  /** The form expected, as half a sentence. */
  expected: string;
  /** One value that would pass. */
  example?: string;
}

const formatProblem = ({ file, line, field, found, expected, example }: Problem): string =>
  [
    `${file}${line ? `:${line}` : ''}  ${field}`,
    found === undefined ? '' : `    found:    ${found}`,
    `    expected: ${expected}`,
    example === undefined ? '' : `    example:  ${example}`
  ]
    .filter(Boolean)
    .join('\n');

/** All mistakes as one message; the build stops with it, and the browser shows it while authors write. */
export const formatProblems = (problems: Problem[]): string =>
  `${problems.length === 1 ? 'One mistake' : `${problems.length} mistakes`} in the content\n\n${problems
    .map(formatProblem)
    .join('\n\n')}\n`;
