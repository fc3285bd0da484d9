/** A mistake in a record; the loader adds the file and the line. */
export interface RecordProblem {
  kind: string;
  id: string;
  /** Line of the file, where the mistake stands in the text of a chapter. */
  line?: number;
  field: string;
  found?: string;
  expected: string;
  example?: string;
}

/** Collects mistakes. */
export type Add = (problem: RecordProblem) => void;
