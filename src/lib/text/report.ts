/** What a reader reports an error on. */
export interface ErrorReport {
  /** E-mail address that takes it. */
  contact: string;
  /** Title of the site. */
  site: string;
  /** Name of the page or record: "Claim C07". */
  title: string;
  /** Complete address of it. */
  address: string;
  /** What it says now, where that is short. */
  says?: string | undefined;
}

/**
 * An address that opens a letter with its subject and first lines filled in (RFC 6068): everything is encoded, lines end as
 * letters want it, and no part of the text can add a field.
 */
export function formatReportAddress({ contact, site, title, address, says }: ErrorReport): string {
  const to = contact.split('@').map(encodeURIComponent).join('@');
  const subject = `Error on “${title}”, ${site}`;
  const lines = [
    address,
    ...(says ? [says] : []),
    '',
    'What is wrong:',
    '',
    'What is right, and where it can be read:',
    ''
  ];
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
}
