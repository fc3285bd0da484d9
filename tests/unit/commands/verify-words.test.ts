import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createVerify } from '../../support/verify.ts';

const { folder, run, change } = createVerify();
/** Thirteen words of the fixture's document. */
const stolen = 'after nine dark years. Nobody on the island had asked for it';

describe('verify of words', () => {
  it('finds runs of more than ten words in chapters, claims and other content', () => {
    change('claims.yaml', 'The lamp at Sandholm', `The lamp, ${stolen}, at Sandholm`);
    const chapter = 'chapters/01-the-lamp/index.mdx';
    writeFileSync(
      join(folder.dir, chapter),
      `${folder.read(chapter)}\nIt shone <Claim id="C01">${stolen.slice(0, 30)}</Claim>${stolen.slice(30)}.\n`
    );
    const { code, output } = run();
    expect(code).toBe(1);
    const line = folder.read(chapter).trimEnd().split('\n').length;
    expect(output).toContain(`content/${chapter}:${line}  the text`);
    expect(output).toMatch(
      /content\/claims\.yaml:2 {2}the text\n +found: +12 words in a row of .*:1, “after nine dark years … had asked for it”/
    );
  });

  it('lets ten words stand, and the title of a source', () => {
    change(
      'claims.yaml',
      'The lamp at Sandholm',
      'The lamp, after nine dark years, nobody on the island had asked, at Sandholm'
    );
    expect(run().code).toBe(0);
    change('evidence.yaml', 'title: ', `title: ${stolen.replace('.', ',')} `);
    expect(run().code).toBe(0);
    folder.write(
      'built/index.html',
      `<p>See ${/title: (.*)/.exec(folder.read('evidence.yaml'))![1]!.replace(/^'|'$/g, '')}.</p>`
    );
    expect(run().output).toContain('Everything holds');
  });

  it.each([
    [
      'text over many elements',
      `<p>It shone ${stolen.replace('Nobody', '<b>Nobody</b><a href="#note-1"><span class="visually-hidden">Note </span>1</a>')}.</p>`
    ],
    ['an attribute', `<p><img src="a.png" alt="${stolen}"></p>`],
    ['structured data', `<script type="application/ld+json">${JSON.stringify({ a: [{ b: stolen }] })}</script>`]
  ])('finds them in %s of a built page', (_, html) => {
    folder.write('built/index.html', `<!doctype html>\n<title>A</title>\n${html}`);
    expect(run()).toMatchObject({ code: 1, output: expect.stringMatching(/index\.html:3 {2}the text/) });
  });

  it('finds them in data files', () => {
    folder.write('built/claims.json', JSON.stringify({ claims: [{ text: stolen }] }));
    folder.write('built/claims.csv', `id,text\nC01,"${stolen}"\n`);
    expect(run().output).toMatch(/claims\.csv:2 [^]*claims\.json:1 /);
  });

  it('lets text fragments hold four words at each end', () => {
    const page = (fragment: string) =>
      folder.write('built/index.html', `<a href="https://a.example/#:~:text=${fragment}">Read</a>`);
    page('Boats%20could%20use%20the,Kaldnes%20from%20February%202018');
    expect(run().code).toBe(0);
    page('Boats%20could%20use%20the%20lock');
    expect(run()).toMatchObject({ code: 1, output: expect.stringContaining('at most 4 words at each end') });
  });
});
