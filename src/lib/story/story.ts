import type { Asset } from '../../schemas/asset.ts';
import type { ChapterMatter } from '../../schemas/chapter.ts';
import type { Claim } from '../../schemas/claim.ts';
import type { Correction } from '../../schemas/correction.ts';
import type { SourceDocument } from '../../schemas/document.ts';
import type { StoryEvent } from '../../schemas/event.ts';
import type { Evidence, NotFound } from '../../schemas/evidence.ts';
import type { Figure } from '../../schemas/figure.ts';
import type { Indicator, Series } from '../../schemas/production.ts';
import type { Site } from '../../schemas/site.ts';
import type { Term } from '../../schemas/term.ts';

/** A chapter before it is rendered: its frontmatter, its place and its raw MDX. */
export interface Chapter extends ChapterMatter {
  /** Folder name without its number. */
  slug: string;
  /** Number of the folder; the cover is 0. */
  order: number;
  /** MDX without the frontmatter. */
  body: string;
  /** Line of the file on which the text begins. */
  line: number;
  /** Path of the MDX file, for messages. */
  file: string;
}

/** What rendering tells about a chapter. */
export interface ChapterFacts {
  /** Ids of claims and evidence in the order of their notes. */
  refs: string[];
  /** Ids of the paragraphs, in order. */
  paragraphs: string[];
  words: number;
  minutes: number;
}

/** A chapter with its rendered text. */
export interface RenderedChapter {
  chapter: Chapter;
  facts: ChapterFacts;
  /** The text as an Astro component; `components` replaces its elements and gives authors their vocabulary. */
  Content: (props: { components?: object }) => unknown;
}

/** The whole content, checked: every id that a record names exists. Records keep the order of their files. */
export interface Story {
  site: Site;
  document: SourceDocument;
  claims: Claim[];
  evidence: Evidence[];
  notFound: NotFound[];
  /** What was wrong and was put right, newest first. */
  corrections: Correction[];
  events: StoryEvent[];
  assets: Asset[];
  series: Series[];
  indicators: Indicator[];
  terms: Term[];
  figures: Figure[];
  chapters: Chapter[];
}
