import { z } from 'zod';
import { claimSchema } from '../../schemas/claim.ts';
import { parseRecords } from '../../loader/records.ts';
import { formatProblems } from '../../lib/story/problem.ts';
import { Mistake } from '../ingest/mistake.ts';
import { selectLine, type YamlFile } from '../ingest/yaml.ts';
import type { LedgerClaim } from '../../lib/provenance/ledger.ts';

/**
 * The claims of one file, with the line of each locator, value and fragment.
 * @param isWanted tells which claims belong to the document, by the field `document`
 * @throws Mistake where the form of a claim is wrong
 */
export function selectLedger(yaml: YamlFile, isWanted: (document: string | undefined) => boolean): LedgerClaim[] {
  const { file, text } = yaml;
  const checked = z.array(claimSchema).safeParse(yaml.data ?? []);
  // Only the loader's reader names the line and the form of each mistake.
  if (!checked.success) throw new Mistake(formatProblems(parseRecords(text, claimSchema, { file }).problems));
  return checked.data.flatMap(({ id, document, locator, fragment, values }, index) =>
    isWanted(document)
      ? {
          id,
          file,
          locator,
          values,
          fragment,
          lines: {
            locator: selectLine(yaml, [index, 'locator']),
            fragment: selectLine(yaml, [index, 'fragment']),
            values: values.map((_, k) => selectLine(yaml, [index, 'values', k]))
          }
        }
      : []
  );
}
