import { parseDate } from '../../schemas/date.ts';
import { parseFigures, parseMentions } from '../chapters/mentions.ts';
import { createGazetteer } from '../chapters/gazetteer.ts';
import { selectBareFacts } from '../chapters/facts.ts';
import { formatNearest } from '../chapters/lint.ts';
import { resolveNearest, resolveValue } from '../chapters/nearest.ts';
import { formatLocator } from '../provenance/reading.ts';
import { parseValues } from '../provenance/values.ts';
import { formatPlain, parseMarked } from '../text/marked.ts';
import { checkContradicted } from './contradicted.ts';
import { checkHistories } from './histories.ts';
import { checkOrphans } from './orphans.ts';
import { checkReferences } from './references.ts';
import { checkSteps } from './steps.ts';
import { selectFigureTexts, selectPaperTexts } from './refs.ts';
import type { Add, RecordProblem } from './record-problem.ts';
import type { Story } from './story.ts';

function checkDuplicates(story: Story, add: Add) {
  const kinds = {
    claims: story.claims,
    evidence: story.evidence,
    events: story.events,
    assets: story.assets,
    series: story.series,
    terms: story.terms,
    figures: story.figures,
    corrections: story.corrections
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

/** What the frontmatter of a chapter promises and what its text does must be the same. */
function checkChapters(story: Story, add: Add) {
  const slugs = new Set<string>();
  for (const { slug, body, ...matter } of story.chapters) {
    const own = matter.document ?? story.document.id;
    if (own !== story.document.id)
      add({ kind: 'chapters', id: slug, field: 'document', found: own, expected: 'the document that site.yaml names' });
    if (slugs.has(slug))
      add({
        kind: 'chapters',
        id: slug,
        field: 'the folder',
        found: slug,
        expected: 'a slug that no other chapter has'
      });
    slugs.add(slug);
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

/** The home page has all chapters in one, and what a figure is called there, its address too, may stand there once. */
function checkPlaces({ chapters }: Story, add: Add) {
  const shown = new Map<string, string>();
  for (const { slug, body, file } of chapters)
    for (const id of parseFigures(body)) {
      const expected = `a figure that is shown once in the story: ${shown.get(id)} shows it already`;
      if (shown.has(id)) add({ kind: 'chapters', id: slug, field: 'figures', found: id, expected });
      else shown.set(id, file);
    }
}

/** The hashes of the document's sentences must be as many as its sections say. */
function checkOutline({ document }: Story, add: Add) {
  if (!document.outline) return;
  const format = (sections: { n: number; paragraphs: number[] }[]) =>
    sections.map(({ n, paragraphs }) => `${n}: ${paragraphs.join(', ')}`).join('; ');
  const hashed = document.outline.sections.map(({ n, paragraphs }) => ({
    n,
    paragraphs: paragraphs.map(({ length }) => length)
  }));
  if (format(hashed) !== format(document.sections))
    add({
      kind: 'documents',
      id: document.id,
      field: 'sections',
      found: format(document.sections),
      expected: `the numbers of sentences that the outline has, ${format(hashed)}`
    });
}

/** A claim belongs to the document of the story, and its locator must point into the outline. */
function checkLocators({ claims, document }: Story, add: Add) {
  for (const { id, locator, document: own = document.id } of claims) {
    if (own !== document.id)
      add({
        kind: 'claims',
        id,
        field: 'document',
        found: own,
        expected: 'the document that site.yaml names',
        example: document.id
      });
    const section = document.sections.find(({ n }) => n === locator.section);
    const sentences = section?.paragraphs[locator.paragraph - 1] ?? 0;
    if (locator.sentence > sentences)
      add({
        kind: 'claims',
        id,
        field: 'locator',
        found: formatLocator(locator),
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

/** Numbers, dates and names in the words around chapters and figures need a mark, like those of a text. */
function checkFigureFacts(story: Story, add: Add) {
  const names = createGazetteer(story);
  const { lang } = story.site;
  const toProblem = (found: string, text: string, listed: readonly string[]) => {
    const value = resolveValue(found, parseValues(formatPlain(text), { language: lang }));
    const nearest = resolveNearest(value?.raw ?? found, value, story, listed, lang);
    const expected = `a mark around it, or an entry in allow with the reason; ${formatNearest(nearest)}`;
    return { found, expected, example: `[${found}](${nearest?.id ?? 'C07'})` };
  };
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
      for (const found of select(text, figure.allow))
        add({ kind: 'figures', id: figure.id, field, ...toProblem(found, text, figure.claims) });
  for (const chapter of story.chapters) {
    const { slug: id, title, summary, question = '', objectives, discussion } = chapter;
    const texts = {
      title: [title],
      summary: [summary],
      question: [question],
      objectives,
      discussion,
      papers: selectPaperTexts(chapter)
    };
    for (const [field, lines] of Object.entries(texts))
      for (const line of lines)
        for (const found of select(line, chapter.allow))
          add({ kind: 'chapters', id, field, ...toProblem(found, line, chapter.claims) });
  }
}

/** Checks what no single record shows: references, orphans, order and unmarked facts. Returns every mistake. */
export function checkStory(story: Story): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const add: Add = (problem) => void problems.push(problem);
  checkDuplicates(story, add);
  checkReferences(story, add);
  checkChapters(story, add);
  checkPlaces(story, add);
  for (const chapter of story.chapters) checkSteps(story, chapter, add);
  checkOutline(story, add);
  checkLocators(story, add);
  checkContradicted(story, add);
  checkDates(story, add);
  checkHistories(story, add);
  checkOrphans(story, add);
  checkFigureFacts(story, add);
  return problems;
}
