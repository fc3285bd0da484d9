import { parseMentions } from '../chapters/mentions.ts';
import { selectRefs } from '../text/marked.ts';
import { selectFigureRefs, selectPaperTexts } from './refs.ts';
import type { Add } from './record-problem.ts';
import type { Story } from './story.ts';

const idsOf = (records: { id: string }[]) => new Set(records.map(({ id }) => id));

const nouns = {
  claim: 'a claim',
  evidence: 'evidence',
  event: 'an event',
  asset: 'an asset',
  series: 'a series',
  term: 'a term',
  figure: 'a figure',
  chapter: 'a chapter',
  lane: 'a lane',
  alignment: 'a class of assets',
  assetKind: 'a kind of asset',
  verdict: 'a verdict'
};

/** Every id that a record names must exist. */
export function checkReferences(story: Story, add: Add) {
  const { site } = story;
  const known = {
    claim: idsOf(story.claims),
    evidence: idsOf(story.evidence),
    event: idsOf(story.events),
    asset: idsOf(story.assets),
    series: idsOf(story.series),
    term: idsOf(story.terms),
    figure: idsOf(story.figures),
    chapter: new Set(story.chapters.map(({ slug }) => slug)),
    lane: idsOf(site.lanes),
    alignment: idsOf(site.alignments),
    assetKind: idsOf(site.assetKinds),
    verdict: new Set(site.verdictFamilies.flatMap(({ verdicts }) => verdicts))
  };
  const need = (kind: string, id: string, field: string, what: keyof typeof known, names: readonly string[]) => {
    for (const name of names)
      if (!known[what].has(name)) {
        const [example] = known[what];
        const where = ['lane', 'alignment', 'assetKind', 'verdict'].includes(what)
          ? 'that site.yaml lists'
          : 'that exists';
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
  const named = {
    chapters: 'chapter',
    events: 'event',
    assets: 'asset',
    claims: 'claim',
    evidence: 'evidence',
    glossary: 'term'
  } as const;
  const touched = { ...named, terms: 'term', figures: 'figure' } as const;
  for (const { kind, from, to } of site.aliases) need('site', from, `aliases › ${from}`, named[kind], [to]);
  for (const claim of story.claims) {
    need('claims', claim.id, 'verdict', 'verdict', [claim.verdict]);
    need('claims', claim.id, 'evidence', 'evidence', claim.evidence);
    if (claim.lane) need('claims', claim.id, 'lane', 'lane', [claim.lane]);
  }
  for (const entry of story.evidence) need('evidence', entry.id, 'claims', 'claim', entry.claims);
  for (const entry of story.notFound) need('notFound', entry.id, 'claims', 'claim', entry.claims);
  for (const { id, touches } of story.corrections)
    for (const [field, ids] of Object.entries(touches))
      need('corrections', id, `touches › ${field}`, touched[field as keyof typeof touches], ids);
  for (const event of story.events) {
    need('events', event.id, 'lane', 'lane', [event.lane]);
    need('events', event.id, 'claims', 'claim', event.claims);
    need('events', event.id, 'evidence', 'evidence', event.evidence);
    need('events', event.id, 'assets', 'asset', event.assets);
  }
  for (const asset of story.assets) {
    const before = asset.history.flatMap((moment) => moment.before ?? []);
    need('assets', asset.id, 'alignment', 'alignment', [asset.alignment]);
    need('assets', asset.id, 'history › before', 'alignment', before);
    const rests = asset.history.flatMap((moment) => moment.evidence);
    need('assets', asset.id, 'history › evidence', 'evidence', rests);
    need('assets', asset.id, 'category', 'assetKind', [asset.category]);
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
