import { describe, expect, it } from 'vitest';
import { formatReportAddress } from '../../../../src/lib/text/report.ts';

const report = {
  contact: 'errors@example.org',
  site: 'The Vault & the Mine',
  title: 'Claim C07',
  address: 'https://example.org/claims/C07/?a=1&b=2#c'
};
/** What a mail program reads from the address, by RFC 6068: a plus sign is a plus sign. */
const parse = (href: string) => {
  const [to, query] = href.replace('mailto:', '').split('?') as [string, string];
  const fields = query.split('&').map((field) => field.split('=').map(decodeURIComponent) as [string, string]);
  return { to: decodeURIComponent(to), names: fields.map(([name]) => name), ...Object.fromEntries(fields) } as Record<
    string,
    string | string[]
  >;
};

describe('formatReportAddress', () => {
  it('fills in whom it is to, its subject and the address', () => {
    const letter = parse(formatReportAddress(report));
    expect(letter['to']).toBe('errors@example.org');
    expect(letter['subject']).toBe('Error on “Claim C07”, The Vault & the Mine');
    expect(String(letter['body']).split('\r\n')[0]).toBe(report.address);
  });

  it('ends lines as letters want it', () => {
    const href = formatReportAddress({ ...report, says: 'It was 10 %.' });
    expect(href).toContain('%0D%0A');
    expect(decodeURIComponent(href)).not.toMatch(/(?<!\r)\n/);
    expect(String(parse(href)['body']).split('\r\n')[1]).toBe('It was 10 %.');
  });

  it('lets no text add a field', () => {
    const nasty = 'A&cc=x@example.org?bcc=y#z + "q" 100%';
    const letter = parse(formatReportAddress({ ...report, title: nasty, says: nasty, contact: 'a?b&c@example.org' }));
    expect(letter['names']).toEqual(['subject', 'body']);
    expect(letter['to']).toBe('a?b&c@example.org');
    expect(letter['subject']).toContain(nasty);
    expect(String(letter['body']).split('\r\n')[1]).toBe(nasty);
  });

  it('has nothing that HTML or an address would read as its own', () => {
    expect(formatReportAddress({ ...report, title: '<b>"\' ü' })).toMatch(/^mailto:[\w@.]+\?[\w=&%.~!'()*-]+$/);
  });
});
