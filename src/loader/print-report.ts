import { formatReport } from '../lib/data/report.ts';
import { resolveStory } from './story.ts';
import type { AstroIntegration } from 'astro';

/** Says at the end of a build how much of the story is checked. */
export const printReport = (): AstroIntegration => ({
  name: 'coverage',
  hooks: {
    'astro:build:done': ({ logger }) => {
      for (const line of formatReport(resolveStory()).split('\n')) logger.info(line);
    }
  }
});
