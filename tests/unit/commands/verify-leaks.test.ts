import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createVerify } from '../../support/verify.ts';

const { folder, run } = createVerify();
/** Thirteen words of the fixture's document. */
const stolen = 'after nine dark years. Nobody on the island had asked for it';
const [first, second] = [stolen.slice(0, 30), stolen.slice(30)];
const found = (file: string, line: number) => ({
  code: 1,
  output: expect.stringContaining(`${file}:${line}  the text`)
});

describe('verify of built files', () => {
  it.each([
    ['words that only readers of a screen hear', `<p>A<span class="visually-hidden">${stolen}</span></p>`],
    ['words around them', `<p>${first}<span class="visually-hidden">Said: </span>${second}</p>`],
    ['a sign that leads to a note', `<p>A<a href="#note-1">1<span class="visually-hidden"> ${stolen}</span></a></p>`],
    ['words split by elements', `<p>${stolen.replaceAll('a', '<span>a</span>').replace('asked', 'as&shy;ked')}</p>`],
    ['words split by breaks', `<p>${stolen.replaceAll('r', 'r<wbr>').replaceAll('i', '&#x200d;i')}</p>`],
    ['words in cells', `<table><tr>${stolen.replace(/\S+/gu, '<td>$&</td>')}</tr></table>`],
    ['what stands there without script', `<noscript><p>${first}<b>${second}</b></p></noscript>`],
    ['what stands there without script, inside words', `<p>${first}<noscript><b>No</b> script</noscript>${second}</p>`],
    ['a template', `<template><p>${first}<i>${second}</i></p></template>`],
    ['a comment', `<!-- ${stolen} -->`],
    ['a comment of HTML', `<!-- <p>${first}<b>${second}</b></p> -->`],
    ['words around a comment', `<p>${first}<!-- and -->${second}</p>`],
    ['an attribute', `<img src="a.png" alt="${stolen.replaceAll(' ', '&nbsp;')}">`],
    ['an address', `<a href="https://a.example/?q=${encodeURIComponent(stolen)}">A</a>`],
    ['structured data', `<script type="application/ld+json">${JSON.stringify({ a: [stolen] })}</script>`],
    ['HTML in data', `<script type="application/json">${JSON.stringify(`<p>${first}<b>${second}</b>`)}</script>`],
    ['a script', `<script>const a = '${stolen.replaceAll(' ', String.raw`\u00a0`)}';</script>`],
    ['a script of a module', `<script type="module">const a = '${first}' +\n'${second}';</script>`],
    ['a style', `<style>p::before { content: '${stolen.replace(' ', String.raw`\a `)}'; }</style>`]
  ])('finds %s', (_, html) => {
    folder.write('built/index.html', `<!doctype html>\n<title>A</title>\n${html}`);
    expect(run()).toMatchObject(found('index.html', 3));
  });

  it.each([
    ['a.js', `\nexport const a = "${stolen}";`],
    ['a.mjs', `\nexport const a = \`<p>${first}</b>${second}\`;`],
    ['a.css', `\np::after { content: "${stolen}"; }`],
    ['a.json', `{\n"a": "${stolen.replaceAll('e', String.raw`\u0065`)}" }`],
    ['a.json', `{\n"a": ${JSON.stringify(`<b>${first}</b>${second.replaceAll(' ', '&nbsp;')}`)} }`],
    ['a.map', `{\n"sourcesContent": ["${first}\\n${second}"] }`],
    ['a.svg', `<svg>\n<text><tspan>${first}</tspan>${second}</text></svg>`],
    ['a.xml', `<a>\n<b>&lt;p&gt;${first}&lt;/p&gt;${second}</b></a>`],
    ['humans.txt', `A\r\n${stolen}`],
    ['_headers', `\n  X-Text: ${stolen}`]
  ])('finds the words in %s', (name, text) => {
    folder.write(`built/${name}`, text);
    expect(run()).toMatchObject(found(name, 2));
  });

  it('finds text fragments that are too long in every file, and lets others stand', () => {
    folder.write(
      'built/a.js',
      'const a = "https://a.example/#:~:text=after%20nine%20dark%20years,nobody%20on"; // ":~:text="'
    );
    expect(run().code).toBe(0);
    folder.write('built/b.js', '\nconst a = "https://a.example/#:~:text=after%20nine%20dark%20years%20nobody,on"');
    expect(run()).toMatchObject({ code: 1, output: expect.stringContaining('b.js:2  a text fragment') });
  });
});

describe('verify of content', () => {
  const chapter = 'chapters/01-the-lamp/index.mdx';

  it.each([
    ['codes between words', stolen.replaceAll(' ', '&#32;')],
    ['codes inside words', stolen.replaceAll('a', 'a&shy;')],
    ['marks', stolen.replaceAll('d', '[d](C01)').replace('nine', '**n**ine')],
    ['elements', `${first}<Claim id="C01">${second}</Claim>`],
    ['comments', `${first}{/* a remark */}${second}`],
    ['a comment', `{/* ${stolen} */}`],
    ['a plain attribute', `<Aside title="${stolen}">A</Aside>`],
    ['a template string', `<img alt={\`${stolen}\`} />`],
    ['the title of a link', `[here](/a "${stolen}")`]
  ])('finds words with %s in a chapter', (_, text) => {
    const before = `${folder.read(chapter).trimEnd()}\n\n`;
    writeFileSync(join(folder.dir, chapter), `${before}${text}\n`);
    expect(run()).toMatchObject(found(`content/${chapter}`, before.split('\n').length));
  });

  it('tells of a run once', () => {
    writeFileSync(join(folder.dir, chapter), `${folder.read(chapter)}\n${stolen}\n`);
    expect(run().output).toContain('\n1 do not hold.');
  });

  it.each([
    ['notes.md', `# A\n${first}*${second}*\n`],
    ['more.json', `{\n"a": "${stolen}" }`],
    ['more.yml', `a: 1\n# ${stolen}\n`]
  ])('finds them in %s', (name, text) => {
    writeFileSync(join(folder.dir, name), text);
    expect(run()).toMatchObject(found(`content/${name}`, 2));
  });

  it('finds them in comments of YAML, and lets a title of a source stand', () => {
    const before = folder.read('evidence.yaml');
    const titled = before.replace('title: ', `title: ${stolen.replace('.', ',')} `);
    writeFileSync(join(folder.dir, 'evidence.yaml'), titled);
    expect(run().code).toBe(0);
    writeFileSync(join(folder.dir, 'evidence.yaml'), `${titled.trimEnd()}\n# ${stolen}\n`);
    expect(run()).toMatchObject(found('content/evidence.yaml', titled.trimEnd().split('\n').length + 1));
  });
});
