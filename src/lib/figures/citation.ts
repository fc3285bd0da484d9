import { formatPlain } from '../text/marked.ts';

export interface Citation {
  /** Title of the figure; may carry marks. */
  title: string;
  site: string;
  /** As-of date in words. */
  date: string;
  /** Complete address. */
  address: string;
}

// A quotation within the quoted title takes single marks.
const formatTitle = (title: string): string => formatPlain(title).replaceAll('“', '‘').replaceAll('”', '’');

/** The citation up to its address, which the page sets apart so that it can be selected. */
export const formatCitationLead = ({ title, site, date }: Omit<Citation, 'address'>): string =>
  `“${formatTitle(title)}”, ${site}, as of ${date}.`;
