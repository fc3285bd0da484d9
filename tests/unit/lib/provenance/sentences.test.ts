import { expect, describe, it } from 'vitest';
import { parseSentences } from '../../../../src/lib/provenance/sentences.ts';
import { fc, test as property } from './property.ts';

const split = (text: string, language: string) => parseSentences(text, language).map((one) => one.text);

describe('parseSentences', () => {
  it.each([
    ['en', ['Dr. J. Smith paid $3.5 billion.', 'It rose 4.2% vs. 3 in Jan. 2025.', 'See No. 5 and Fig. 3.']],
    ['en', ['The U.S. Government lends.', 'It sits in Washington D.C.', 'The bank is EXIM.', 'At 5 p.m. it shut.']],
    ['en', ['Acme Inc. Holdings signed.', 'So did Beta Ltd.', 'The rest wait, e.g. Gamma et al. in Peru.']],
    ['en', ['He said: "It failed. We left."', 'Then nothing.', '"Is it?" he asked.', 'Yes! he said.']],
    [
      'en',
      ['They call it the "Gold Plan."', 'In the contrast lies the point.', 'It is “built. Not signed,” she says.']
    ],
    [
      'es',
      ['El Sr. Pérez pagó 3.500 millones.', 'EE.UU. firmó en la pág. 5.', '¿Por qué?', 'Dijo: «No. Nunca.»', 'Fin.']
    ],
    ['es', ['El Sr. García, de EE. UU., pagó.', 'Las FF. AA. de EE. UU. callan.', 'Es de EE. UU.', 'El resto, no.']],
    ['en', ['He left.', '10,000 tonnes were sold, approx. 40 of them here.', 'It paid.', '$3 million went to sec. 4.']],
    [
      'fr',
      ['M. Dupont a payé 3,5 milliards.', '« Quoi ? » dit-il.', 'Mme Durand, p. ex. elle, reste.', '« Non. »', 'Fin.']
    ],
    ['fr', ['Puis il partit.', '1 500 tonnes restent.']],
    ['fr', ['Le 3 janv. 2025 il vint.', 'Il naît en févr. 2025.', 'En déc. 2024, rien.', 'Env. 30 t restent.']],
    ['fr', ['Ils étaient sept.', '10 000 autres restent.', 'Il part en sept. 2025.', 'Au 1er trim. 2025, rien.']],
    ['es', ['En dic. 2024 cayó.', 'Llegó aprox. 40 veces.', 'La sra. López vino.', 'Vive en la Av. Amazonas.']],
    ['es', ['Salió al mar.', '2000 personas miran.', 'El sr. Gómez volvió el 3 mar. 2025.']],
    ['en', ['"We won\'t sign. It is our choice," he said.', 'Then: “No.”', '“We won. We left.” she said.', 'Fin.']],
    ['en', ['"We won.', 'We left."', 'Then nothing.']],
    ['fr', ['« Nous ne signons pas. C’est notre choix », dit-il.', 'Fin.']],
    ['es', ['«No firmamos. Es así», dijo Pérez.', 'Fin.']],
    ['zh', ['“我们不签。这是我们的选择。”他说。', '然后离开。']],
    ['zh', ['银行批准了贷款。', '“计划已经启动。”他说。', '占40%！']],
    ['zh', ['2026年2月2日，美国启动了计划。', '他说：“不行。我们走。”', '然后离开！', '3.5亿美元？', '是的。']]
  ])('keeps sentences of %s whole: %j', (language, sentences) =>
    expect(split(sentences.join(language === 'zh' ? '' : ' '), language)).toEqual(sentences)
  );

  it('does not end a sentence at the end of a line', () =>
    expect(split('A long line that\nruns on. And\nends.', 'en')).toEqual(['A long line that runs on.', 'And ends.']));

  property([fc.string({ unit: 'grapheme' })], 'loses no letter, and says where each sentence starts', (text) => {
    const found = parseSentences(text, 'en');
    const letters = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, '');
    expect(found.map((one) => letters(one.text)).join('')).toBe(letters(text));
    for (const { text: part, start } of found)
      expect(text.replace(/\s/gu, ' ').slice(start, start + part.length)).toBe(part);
  });

  it('takes a paragraph of 200,000 words without a pause', () => {
    const start = performance.now();
    expect(split('word and other '.repeat(70_000), 'en')).toHaveLength(1);
    expect(split('One more "thing" of Dr. Who. '.repeat(40_000), 'en')).toHaveLength(40_000);
    expect(performance.now() - start).toBeLessThan(6000);
  });
});
