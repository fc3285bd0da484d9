import { describe, expect, it } from 'vitest';
import { findValues } from './find.ts';

const find = (text: string) => findValues(text, 'zh', 'name').map((one) => one.split(' = ')[1]);

describe('parseNames of Chinese', () => {
  it.each([
    ['中国有色金属工业协会副秘书长段绍甫表示同意', ['中国有色金属工业协会', '段绍甫']],
    ['江西铜业、紫金矿业参与其中。', ['江西铜业', '紫金矿业']],
    ['昨日江西铜业和紫金矿业宣布收购中铝集团。', ['江西铜业', '紫金矿业', '中铝集团']],
    ['记者从中国银行获悉', ['中国银行']],
    ['商务部和美国能源部同意', ['商务部', '美国能源部']],
    ['中国矿业大学教授王毅在会上指出', ['中国矿业大学', '王毅']],
    ['紫金矿业集团股份有限公司董事长陈景河介绍', ['紫金矿业集团股份有限公司', '陈景河']],
    ['该公司由托克集团、莫塔-恩吉尔公司组成', ['托克集团', '莫塔-恩吉尔公司']],
    ['刚果（金）矿业部', ['刚果（金）矿业部']],
    ['他就职于必和必拓集团', ['必和必拓集团']],
    ['旗下的TFM和KFM两座矿山', ['TFM', 'KFM']],
    ['据《人民日报》报道', ['人民日报']],
    ['美国启动了计划', ['美国']]
  ])('finds who acts: %s', (text, names) => expect(find(text)).toEqual(names));

  it.each([
    ['“我们不签。”段绍甫说。', ['段绍甫']],
    ['总裁王建国认为，律师李明说', ['王建国', '李明']],
    ['国务卿马尔科·鲁比奥周一表示欢迎', ['马尔科·鲁比奥']]
  ])('finds who speaks: %s', (text, names) => expect(find(text)).toEqual(names));

  it.each([
    '该公司、子公司、上市公司、一家矿业公司和三大集团',
    '全球矿业、采矿业、银行业和商业银行',
    '全部、内部、西部的干部和部分部门的部长',
    '大学生上大学，行业协会没有回应',
    '“不。”他说。“好。”美方表示。“嗯。”公司称。',
    '发言人周一表示，秘书长曾多次说，负责人对此表示满意，专家普遍认为',
    '分析师高兴地说，总裁笑着说，专家组成员说，部长级会议表示'
  ])('finds nobody in “%s”', (text) => expect(find(text)).toEqual([]));
});

describe('parseNames behind titles', () => {
  it.each([
    ['La sra. López vino', ['López']],
    ['Firmó el Lic. Gómez en la Av. Amazonas', ['Lic. Gómez', 'Av. Amazonas']]
  ])('finds the name of “%s”', (text, names) =>
    expect(findValues(text, 'es', 'name').map((one) => one.split(' = ')[1])).toEqual(names)
  );
});
