import { parseMentions } from '../chapters/mentions.ts';
import { selectRefs } from '../text/marked.ts';
import { selectFigureRefs, selectPaperTexts } from './refs.ts';
import type { Add } from './record-problem.ts';
import type { Story } from './story.ts';

/** A claim, piece of evidence, event or term that nothing uses must say why it is kept; one that is used must not. */
export function checkOrphans(story: Story, add: Add) {
  const mentions = story.chapters.map(({ body }) => parseMentions(body));
  const figureRefs = [
    ...story.figures.flatMap(selectFigureRefs),
    ...selectRefs(...story.chapters.flatMap(selectPaperTexts))
  ];
  const records = [...story.events, ...story.assets, ...story.site.lanes.flatMap(({ spans }) => spans)];
  const lanes = new Set(story.figures.flatMap((figure) => (figure.kind === 'timeline' ? figure.lanes : [])));
  const steps = new Set(story.figures.flatMap((figure) => (figure.kind === 'checklist' ? figure.steps : [])));
  const used = {
    claims: new Set([
      ...mentions.flatMap(({ claims }) => claims),
      ...figureRefs,
      ...records.flatMap(({ claims }) => claims)
    ]),
    evidence: new Set([
      ...mentions.flatMap(({ evidence }) => evidence),
      ...figureRefs,
      ...records.flatMap(({ evidence }) => evidence),
      ...story.claims.flatMap(({ evidence }) => evidence),
      ...story.evidence.filter(({ claims }) => claims.length > 0).map(({ id }) => id)
    ]),
    terms: new Set([...mentions.flatMap(({ terms }) => terms), ...story.chapters.flatMap(({ terms }) => terms)]),
    events: new Set(story.events.filter(({ id, lane }) => lanes.has(lane) || steps.has(id)).map(({ id }) => id))
  };
  for (const kind of ['claims', 'evidence', 'terms', 'events'] as const)
    for (const { id, setAside } of story[kind]) {
      const isUsed = used[kind].has(id);
      if (!isUsed && !setAside)
        add({
          kind,
          id,
          field: 'setAside',
          expected: 'a use on the site, or setAside with the reason why it is kept',
          example: 'setAside: Rhetorical close; nothing to check.'
        });
      if (isUsed && setAside)
        add({ kind, id, field: 'setAside', found: setAside, expected: 'no setAside, because the site uses it' });
    }
}
