import { parseDate } from '../../schemas/date.ts';
import { parseMentions } from '../chapters/mentions.ts';
import { createGazetteer } from '../chapters/gazetteer.ts';
import { selectBareFacts } from '../chapters/facts.ts';
import { parseMarked, selectRefs } from '../text/marked.ts';
import { selectFigureRefs, selectFigureTexts, selectPaperTexts } from './refs.ts';
import type { Story } from './story.ts';

/** A mistake in a record; the loader adds the file and the line. */
export interface RecordProblem {
  kind: string;
  id: string;
  field: string;
  found?: string;
  expected: string;
  example?: string;
}

type Add = (problem: RecordProblem) => void;
const idsOf = (records: { id: string }[]) => new Set(records.map(({ id }) => id));

function checkDuplicates(story: Story, add: Add) {
  const kinds = {
    claims: story.claims,
    evidence: story.evidence,
    events: story.events,
    assets: story.assets,
    series: story.series,
    terms: story.terms,
    figures: story.figures
  };
  for (const [kind, records] of Object.entries(kinds)) {
    const seen = new Set<string>();
    for (const { id } of records) {
      if (seen.has(id))
        add({ kind, id, field: 'id', found: id, expected: `an id that no other record of ${kind} has` });
      seen.add(id);
    }
  }
}

const nouns = {
  claim: 'a claim',
  evidence: 'evidence',
  event: 'an event',
  asset: 'an asset',
  series: 'a series',
  term: 'a term',
  figure: 'a figure',
  lane: 'a lane',
  alignment: 'a class of assets',
  verdict: 'a verdict'
};

/** Every id that a record names must exist. */
function checkReferences(story: Story, add: Add) {
  const { site } = story;
  const known = {
    claim: idsOf(story.claims),
    evidence: idsOf(story.evidence),
    event: idsOf(story.events),
    asset: idsOf(story.assets),
    series: idsOf(story.series),
    term: idsOf(story.terms),
    figure: idsOf(story.figures),
    lane: idsOf(site.lanes),
    alignment: idsOf(site.alignments),
    verdict: new Set(site.verdictFamilies.flatMap(({ verdicts }) => verdicts))
  };
  const need = (kind: string, id: string, field: string, what: keyof typeof known, names: readonly string[]) => {
    for (const name of names)
      if (!known[what].has(name)) {
        const [example] = known[what];
        const where =
          what === 'lane' || what === 'alignment' || what === 'verdict' ? 'that site.yaml lists' : 'that exists';
        add({
          kind,
          id,
          field,
          found: name,
          expected: `an id of ${nouns[what]} ${where}`,
          ...(example ? { example } : {})
        });
      }
  };
  for (const lane of site.lanes)
    for (const span of lane.spans) {
      need('site', lane.id, `lanes › ${lane.id} › spans`, 'claim', span.claims);
      need('site', lane.id, `lanes › ${lane.id} › spans`, 'evidence', span.evidence);
    }
  for (const claim of story.claims) {
    need('claims', claim.id, 'verdict', 'verdict', [claim.verdict]);
    need('claims', claim.id, 'evidence', 'evidence', claim.evidence);
    if (claim.lane) need('claims', claim.id, 'lane', 'lane', [claim.lane]);
  }
  for (const entry of story.evidence) need('evidence', entry.id, 'claims', 'claim', entry.claims);
  for (const entry of story.notFound) need('notFound', entry.id, 'claims', 'claim', entry.claims);
  for (const event of story.events) {
    need('events', event.id, 'lane', 'lane', [event.lane]);
    need('events', event.id, 'claims', 'claim', event.claims);
    need('events', event.id, 'evidence', 'evidence', event.evidence);
    need('events', event.id, 'assets', 'asset', event.assets);
  }
  for (const asset of story.assets) {
    need('assets', asset.id, 'alignment', 'alignment', [asset.alignment]);
    need('assets', asset.id, 'claims', 'claim', asset.claims);
    need('assets', asset.id, 'evidence', 'evidence', asset.evidence);
  }
  for (const figure of story.figures) {
    const refs = selectFigureRefs(figure);
    need(
      'figures',
      figure.id,
      'marks',
      'claim',
      refs.filter((id) => id.startsWith('C'))
    );
    need(
      'figures',
      figure.id,
      'marks',
      'evidence',
      refs.filter((id) => id.startsWith('X'))
    );
    if (figure.kind === 'timeline') need('figures', figure.id, 'lanes', 'lane', figure.lanes);
    if (figure.kind === 'map') need('figures', figure.id, 'assets', 'asset', figure.assets);
    if (figure.kind === 'checklist') need('figures', figure.id, 'steps', 'event', figure.steps);
    if (figure.kind === 'bars') need('figures', figure.id, 'series', 'series', figure.series);
    if (figure.kind === 'ownership')
      need(
        'figures',
        figure.id,
        'rows',
        'asset',
        figure.rows.map(({ asset }) => asset)
      );
  }
  for (const { slug, body, ...matter } of story.chapters) {
    const mentions = parseMentions(body);
    const papers = selectRefs(...selectPaperTexts(matter));
    const [claims, evidence] = [papers.filter((id) => id.startsWith('C')), papers.filter((id) => id.startsWith('X'))];
    need(
      'chapters',
      slug,
      'papers',
      'lane',
      matter.papers.map(({ lane }) => lane)
    );
    need('chapters', slug, '<Claim>', 'claim', [...mentions.claims, ...claims]);
    need('chapters', slug, '<Evidence>', 'evidence', [...mentions.evidence, ...evidence]);
    need('chapters', slug, '<Term>', 'term', [...mentions.terms, ...matter.terms]);
    need('chapters', slug, '<Figure>', 'figure', mentions.figures);
  }
}

/** What the frontmatter of a chapter promises and what its text does must be the same. */
function checkChapters(story: Story, add: Add) {
  for (const { slug, body, ...matter } of story.chapters) {
    const mentions = parseMentions(body);
    for (const field of ['claims', 'figures'] as const) {
      const listed = new Set(matter[field]);
      const used = new Set(mentions[field]);
      for (const id of listed)
        if (!used.has(id)) add({ kind: 'chapters', id: slug, field, found: id, expected: 'an id that the text uses' });
      for (const id of used)
        if (!listed.has(id))
          add({ kind: 'chapters', id: slug, field, expected: `${id}, which the text uses, in this list` });
    }
  }
}

/** A locator must point into the outline of the document. */
function checkLocators({ claims, document }: Story, add: Add) {
  for (const { id, locator } of claims) {
    const section = document.sections.find(({ n }) => n === locator.section);
    const sentences = section?.paragraphs[locator.paragraph - 1] ?? 0;
    if (locator.sentence > sentences)
      add({
        kind: 'claims',
        id,
        field: 'locator',
        found: Object.values(locator).join('.'),
        expected: `a sentence that the outline of ${document.id} has`
      });
  }
}

/** Every tail ends at the as-of date, so nothing may start after it. */
function checkDates({ site, events }: Story, add: Add) {
  const last = parseDate(site.asOf).end;
  for (const { id, date } of events)
    if (parseDate(date).start >= last)
      add({ kind: 'events', id, field: 'date', found: date, expected: `a date up to the as-of date, ${site.asOf}` });
}

/** A claim, piece of evidence, event or term that nothing uses must say why it is kept; one that is used must not. */
function checkOrphans(story: Story, add: Add) {
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

/** Numbers, dates and names in the words of figures and papers need a mark, like those of a chapter. */
function checkFigureFacts(story: Story, add: Add) {
  const names = createGazetteer(story);
  const expected = 'a mark [words](C07) around it, or an entry in allow with the reason';
  const select = (text: string, allow: { words: string }[]) => {
    const bare = parseMarked(text).filter(({ ref }) => !ref);
    return selectBareFacts(
      bare.map((run) => run.text).join(' ¦ '),
      names,
      allow.map(({ words }) => words)
    );
  };
  for (const figure of story.figures)
    for (const { field, text } of selectFigureTexts(figure))
      for (const found of select(text, figure.allow)) add({ kind: 'figures', id: figure.id, field, found, expected });
  for (const chapter of story.chapters)
    for (const text of selectPaperTexts(chapter))
      for (const found of select(text, chapter.allow))
        add({ kind: 'chapters', id: chapter.slug, field: 'papers', found, expected });
}

/** Checks what no single record shows: references, orphans, order and unmarked facts. Returns every mistake. */
export function checkStory(story: Story): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const add: Add = (problem) => void problems.push(problem);
  checkDuplicates(story, add);
  checkReferences(story, add);
  checkChapters(story, add);
  checkLocators(story, add);
  checkDates(story, add);
  checkOrphans(story, add);
  checkFigureFacts(story, add);
  return problems;
}
