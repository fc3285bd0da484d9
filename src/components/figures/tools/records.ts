import type { FigureFacts } from '~/lib/figures/json.ts';
import { selectCsvRows, selectJsonRecords } from '~/lib/figures/records.ts';
import { resolveAddress } from './view.ts';

const types: Record<string, string> = { csv: 'text/csv', json: 'application/json', geojson: 'application/geo+json' };

async function read(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error('The data did not arrive: check the connection and try again.', { cause: 'reader' });
  return response.text();
}

/**
 * The records that a figure shows, in the form and with the fields of the official file.
 * @param link to all records; `data-records` is the official file, `data-facts` the figure's own, which says what it is
 * @param ids of the records, in the order wanted
 */
export async function selectRecords(figure: Element, link: HTMLElement, ids: string[]): Promise<Blob> {
  const { records = '', facts = '' } = link.dataset;
  const type = records.replace(/^.*\./, '');
  if (type === 'csv')
    return new Blob([selectCsvRows(await read(records), ids)], { type: `${types[type]};charset=utf-8` });
  const [all, about] = await Promise.all([read(records), read(facts)]);
  const { title, source, asOf, licence } = JSON.parse(about) as FigureFacts;
  const own = { title, source, asOf, address: resolveAddress(figure), licence };
  return new Blob([selectJsonRecords(all, ids, own)], { type: types[type] ?? 'application/json' });
}
