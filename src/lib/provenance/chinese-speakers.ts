/** Titles that stand in front of the name of who speaks. */
const title =
  '(?:(?:秘书|董事|[会部院校所局行司处省市州县厂团社台科组])长|主席|总裁|董事(?!长)|经理|总统|总理|主任|大使|参赞|发言人|负责人|分析师|教授|研究员|' +
  '执行官|财务官|总监|顾问|律师|议员|书记|工程师|经济学家|专家|博士|院士|记者|助理|创始人|合伙人|国务卿)';
const said = '(?:表示|指出|认为|透露|强调|宣布|介绍|告诉|补充|报道|回应|解释|预计|警告|承认|呼吁|说|称)';
/** When, where and to whom may come between the name and the verb. */
const between = '(?:(?:在|对|向|就|则|也|还|周|昨|今|日前|近日|随后|当天)\\p{Script=Han}{0,12}?)?';
const name = '(?<name>\\p{Script=Han}{1,6}(?:[·・]\\p{Script=Han}{1,8}?)+|\\p{Script=Han}{2,4}?)';

const speakers = [`(?<=${title})${name}(?=${between}${said})`, `(?<=[”」』]\\s?)${name}(?=${said}[。，,：:！？])`].map(
  (form) => new RegExp(form, 'gu')
);

/** Signs of grammar that stand where a name could, and signs of words for groups. */
const isGrammar =
  /[的地得了着过也还都又再则均亦只才将仍并未没不便就却即更最很曾在对向由从和与及其该这那他她它我你们此一几每各某有是会可能要]/u;
const isGroup = /^[组队团级们长]|[方媒社部局厅院报台网所者等]$/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A name in Chinese is no word of the language: it falls into single signs, or a sign and a word. */
function isPerson(text: string): boolean {
  if (/[·・]/u.test(text)) return true;
  if (isGrammar.test(text) || isGroup.test(text)) return false;
  const [first, ...rest] = [...segmenter.segment(text)].map(({ segment }) => segment.length);
  return first === 1 && (rest.every((length) => length === 1) || (rest.length === 1 && rest[0] === 2));
}

/** Finds who speaks: a name between a title or a quotation and a verb of saying. */
export const selectSpeakers = (text: string): { raw: string; start: number }[] =>
  speakers.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, groups }) => {
      const raw = groups!['name']!;
      return isPerson(raw) ? { raw, start: index } : [];
    })
  );
