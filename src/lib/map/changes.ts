import { formatDate } from '../dates/format.ts';
import { parseDate } from '../../schemas/date.ts';
import type { Asset } from '../../schemas/asset.ts';

/** A dated event of an asset, for the list of changes. */
export interface Change {
  /** Id of the asset. */
  id: string;
  label: string;
  /** EDTF, as the content has it, and in words. */
  date: string;
  when: string;
  /** First and last day that the date may mean, from 1970-01-01 UTC. */
  day: number;
  end: number;
  text: string;
  /** "from a US to a Chinese owner"; null where no hands changed. */
  hands: string | null;
  /** True where the change was agreed and no source says completed. */
  agreed: boolean;
}

type Hands = NonNullable<Asset['history'][number]['change']>;

/** The change in words. Two owners share their noun: "from a US to a Chinese owner". */
export function formatHands({ from, to }: Pick<Hands, 'from' | 'to'>): string {
  if (from === undefined) return `to ${to}`;
  const [noun] = / \S+$/.exec(to) ?? [''];
  return `from ${noun && from.endsWith(noun) ? from.slice(0, -noun.length) : from} to ${to}`;
}

/** The dated events of assets, oldest first; those of a day in the order of the assets. */
export function selectChanges(assets: Asset[]): Change[] {
  const changes = assets.flatMap(({ id, label, history }) =>
    history.map(({ date, text, change }): Change => {
      const known = parseDate(date);
      return {
        id,
        label,
        date,
        when: formatDate(known),
        day: known.start,
        end: known.end - 1,
        text,
        hands: change ? formatHands(change) : null,
        agreed: change?.agreed ?? false
      };
    })
  );
  return changes.sort((a, b) => a.day - b.day || a.end - b.end);
}
