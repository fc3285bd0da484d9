import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkPages, readPages, type Page } from '../support/dist.ts';
import { attribute, readMeta } from '../support/html.ts';

const pages = readPages();

describe('content security policy', () => {
  const toPolicy = ({ elements }: Page) => readMeta(elements, 'content-security-policy') ?? '';
  const inline = ({ elements }: Page, tag: string) =>
    elements.filter((one) => one.tagName === tag && attribute(one, 'src') === undefined);

  it('stands in every page, before anything that it should govern', () => {
    const problems = checkPages(({ elements }) => {
      const at = elements.findIndex((one) => attribute(one, 'http-equiv')?.toLowerCase() === 'content-security-policy');
      const first = elements.findIndex(({ tagName }) => ['script', 'style', 'link'].includes(tagName));
      return [at < 0 && 'no policy', at > first && 'a script, style or link stands before the policy'];
    }, pages);
    expect(problems).toEqual([]);
  });

  it('allows nothing unsafe, and only this site', () => {
    const problems = checkPages((page) => {
      const policy = toPolicy(page);
      return [
        /unsafe-inline|unsafe-eval|unsafe-hashes|strict-dynamic/.test(policy) && policy,
        /https?:|\*/.test(policy) && policy,
        !/default-src '(none|self)'/.test(policy) && 'no default-src',
        !/script-src [^;]*'self'/.test(policy) && 'no script-src',
        !/base-uri '(none|self)'/.test(policy) && 'no base-uri',
        !/form-action '(none|self)'/.test(policy) && 'no form-action'
      ];
    }, pages);
    expect(problems).toEqual([]);
  });

  it('has the hash of every inline script and style', () => {
    const problems = checkPages((page) => {
      const policy = toPolicy(page);
      const isData = (type = '') => /json/.test(type);
      return ['script', 'style'].flatMap((tag) =>
        inline(page, tag)
          .filter((element) => !isData(attribute(element, 'type')))
          .map((element) => {
            const words = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
            const hash = createHash('sha256').update(words).digest('base64');
            return !policy.includes(`'sha256-${hash}'`) && `${tag} without its hash: ${words.slice(0, 60)}`;
          })
      );
    }, pages);
    expect(problems).toEqual([]);
  });

  it('meets no style attribute and no event handler', () => {
    const problems = checkPages(
      ({ elements }) =>
        elements.flatMap((element) =>
          element.attrs
            .filter(({ name }) => name === 'style' || name.startsWith('on'))
            .map(({ name }) => `${element.tagName} has ${name}`)
        ),
      pages
    );
    expect(problems).toEqual([]);
  });
});
