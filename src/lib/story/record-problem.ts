/** A mistake in a record; the loader adds the file and the line. */
export interface RecordProblem {
  kind: string;
  id: string;
  field: string;
  found?: string;
  expected: string;
  example?: string;
}

/** Collects mistakes. */
export type Add = (problem: RecordProblem) => void;
