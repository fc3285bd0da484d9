import { paths } from '../paths.ts';
import type { Alias } from '../../schemas/site.ts';

const folders = { chapters: 'chapters', events: 'timeline', assets: 'map', claims: 'claims' } as const;
const pages = { chapters: paths.chapter, events: paths.event, assets: paths.asset, claims: paths.claim } as const;

/** Pages that only lead on: their path without slashes around it, and the address where readers go. */
export const toRedirects = (aliases: readonly Alias[]): { path: string; href: string }[] =>
  aliases.flatMap(({ kind, from, to }) =>
    kind in pages
      ? { path: `${folders[kind as keyof typeof pages]}/${from}`, href: pages[kind as keyof typeof pages](to) }
      : []
  );

/** Former ids of a record, for anchors beside its own. */
export const selectFormer = (aliases: readonly Alias[], kind: Alias['kind'], id: string): string[] =>
  aliases.filter((alias) => alias.kind === kind && alias.to === id).map(({ from }) => from);
