import { selectSpeakers } from './chinese-speakers.ts';
import { createMask } from './mask.ts';

/** A stretch of a text that names somebody. */
export interface Stretch {
  raw: string;
  start: number;
}

const countries = (() => {
  const names = new Intl.DisplayNames('zh', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const listed = letters
    .flatMap((a) => letters.flatMap((b) => names.of(a + b) ?? []))
    .filter((name) => name.length < 8);
  return [...new Set([...listed, '美国', '刚果（金）', '刚果金', '欧盟'])].sort((a, b) => b.length - a.length);
})();
const place = countries.map((name) => name.replace(/[()]/gu, '\\$&')).join('|');
const places = new RegExp(`《[^》]{1,40}》|${place}`, 'gu');

/** What names of organisations end in, and what shows that the same signs mean something else there. */
const suffix = new RegExp(
  '(?<firm>(?:股份|控股|责任)*有限(?:责任)?公司|公司|集团(?!军)|银行(?![业家卡])|(?<!采)矿业|[铜铝锂钴钼锌镍钨锡铅]业(?![务主者界]))|' +
    '大学(?!生)|协会|学会|商会|联合会|委员会|基金会|研究院|研究所|交易所|通讯社|日报|总局|统计局|能源局|调查局|管理局|' +
    '(?<![全内外东西南北中总干局头底顶上下大各一乐半腹本该部])部(?![分门队署落件位级])',
  'gu'
);

const toWords = (text: string): Set<string> => new Set(text.trim().split(/\s+/u));

/** Words of grammar and time, nouns and verbs that stand in front of names and are no part of them. */
const edges = toWords(`
  的 了 着 过 和 与 及 以及 或 或者 在 由 向 对 对于 从 将 被 是 为 等 等等 并 并且 以 把 让 给 同 跟 于 因 因为 而 而且 但 但是 也 就 又 其中 据
  根据 按 按照 包括 例如 如 比如 像 至 到 自 当 曾经 正在 现在 目前 去年 今年 明年 年 月 日 号 昨日 昨天 今日 今天 明天 近日 日前 此前 此后 随后
  同时 当天 当日 周一 周二 周三 周四 周五 周六 周日 上周 本周 上月 本月 最近 以来 期间 之后 之前 有 没有 无 不 未 没 需要 应该 必须 可能 可以 说 称
  表示 指出 认为 宣布 发布 公布 透露 强调 报道 获悉 了解 了解到 介绍 加入 参与 参加 成立 收购 出售 卖给 购买 持有 拥有 签署 签订 代表 任 担任
  就职 来自 成为 属于 隶属 位于 通过 看到 获 获得 得到 提供 支持 批准 要求 建议 邀请 访问 作为 涉及 针对 关于 除了 随 随着 经 经过 面对 告诉 起诉
  负责 交给 转让 委托 授权 离开 进入 帮助 援引 引述 引用 采访 连同 另 另外 此外 因此 所以 如果 虽然 尽管 不过 然而 直到 由于 为了 首次 一直 仍然
  是否 还有 启动 推动 推进 选择 影响 吸引 出席 主持 控制 记者 企业 巨头 股东 伙伴 生产商 供应商 运营商 制造商 承包商 贸易商 客户 对手 机构 国企 央企
  民企 买家 卖家 龙头 矿商`);
/** Behind these stands a noun that is no name: 该公司, 一家银行. */
const determiners = toWords(
  '该 这 那 本 某 各 每 其 家 个 名 位 所 座 只 种 我 你 他 她 它 我们 你们 他们 她们 它们 这些 那些 一些 许多 很多 不少 多家 几家 一家 两家 三家 这家 那家 所有 该国 我国'
);
/** At the start of a name a part of it, behind other words the end of those. */
const positions = toWords('中 内 外 上 下 前 后 时 里 间');
/** Words that name nobody in front of what a name ends in. */
const common = toWords(`
  上市 子 母 分 总 跨国 外国 外资 国有 民营 私营 矿业 采矿 矿山 业 银行 控股 股份 有限 责任 全球 国际 世界 国内 当地 地方 本地 传统 商业 中央 投资 开发
  贸易 石油 能源 保险 科技 技术 大型 小型 利益 犯罪 军事 综合 行业 有关 相关 主管 政府 工业 农业 发展 大 小 老 新 旧 好 家族 专业 公立 名牌 重点 旗下
  所属 下属 关联 有色 金属 有色金属 贵金属 稀土 电力 钢铁 煤炭 黄金`);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const most = 24;

const metal = /^[铜铝锂钴镍锌锡铅钨钼金银铁钢煤油]$/u;
/** 必和必拓 and 华为 hold a word of grammar: what stands alone in front of it is too short for a name of its own. */
const isWithin = (words: string[], index: number): boolean => {
  const [before, first = ''] = [words[index - 2], words[index - 1]];
  const isFree = (word: string): boolean => !edges.has(word) && !determiners.has(word);
  const isAlone = before === undefined || edges.has(before);
  return /^[和为]$/u.test(words[index]!) && first.length === 1 && isFree(first) && isAlone && !metal.test(first);
};

/** The words in front of a suffix that belong to its name; none behind a determiner. */
function selectOwn(before: string): string {
  const words = [...segmenter.segment(before)].map(({ segment }) => segment);
  let start = words.length;
  for (; start > 0; start--) {
    const [word, previous] = [words[start - 1]!, words[start - 2]];
    if (determiners.has(word)) return '';
    const isBehind = previous !== undefined && !edges.has(previous);
    if ((edges.has(word) && !isWithin(words, start - 1)) || (positions.has(word) && isBehind)) break;
  }
  return words.slice(start).join('');
}

const counted = /^[一二两三四五六七八九十几数多]+[大家个所座名位]/u;
const joined = /(?:刚果（金）)?(?:\p{Script=Han}|(?<=\p{Script=Han})[·・-](?=\p{Script=Han}))*$/u;
const leading = new RegExp(`^(?:${place})`, 'u');

/** 中国银行 and 中国矿业大学 name one, 中国矿业公司 and 商业银行 any. */
function isName(own: string, end: string, isFirm: boolean): boolean {
  const rest = own.replace(leading, '');
  if (own.length < 2 || counted.test(own)) return false;
  if ([...segmenter.segment(rest)].some(({ segment }) => !common.has(segment))) return true;
  if (isFirm) return end === '银行' && (rest === '' || own === '世界');
  return rest.length > 4 || (rest !== '' && (rest !== own || /^(?:国际|世界)../u.test(own)));
}

/** Names of organisations by what they end in. */
function selectOrganisations(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: end, index, groups } of text.matchAll(suffix)) {
    const last = found.at(-1);
    const behind = last ? last.start + last.raw.length : 0;
    if (last && behind === index) last.raw += end;
    else {
      const before = joined.exec(text.slice(Math.max(behind, index - most), index))![0];
      const own = selectOwn(before);
      if (isName(own, end, groups!['firm'] !== undefined)) found.push({ raw: own + end, start: index - own.length });
    }
  }
  return found;
}

/** Names in Chinese: organisations, who is named as a speaker, countries and titles; a longer one takes its parts in. */
export function selectChineseNames(text: string): Stretch[] {
  const found: Stretch[] = [];
  const offer = (stretches: Stretch[]): void => {
    const isTaken = createMask(text.length, found);
    found.push(...stretches.filter((one) => !isTaken(one)));
  };
  offer(selectOrganisations(text));
  offer(selectSpeakers(text));
  offer([...text.matchAll(places)].map(({ 0: raw, index }) => ({ raw, start: index })));
  return found;
}
