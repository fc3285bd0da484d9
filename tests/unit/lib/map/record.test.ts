import { describe, expect, it } from 'vitest';
import { parseClock } from '../../../../src/lib/dates/clock.ts';
import { selectRecord } from '../../../../src/lib/map/record.ts';
import { story } from './support.ts';

const select = (id: string) =>
  selectRecord(
    story.assets.find((asset) => asset.id === id)!,
    story.events
  );

describe('what is dated of an asset', () => {
  it('is its own history and the events that name it, oldest first', () => {
    const entries = select('mirador');
    const own = story.assets.find(({ id }) => id === 'mirador')!.history.length;
    const named = story.events.filter(({ assets }) => assets.includes('mirador')).map(({ id }) => id);
    expect(entries.filter(({ text }) => text !== null)).toHaveLength(own);
    expect(entries.flatMap(({ event }) => event?.id ?? []).toSorted()).toEqual(named.toSorted());
    expect(entries[0]).toMatchObject({
      when: '2010',
      hands: 'from a Canadian to a Chinese owner',
      turn: { before: 'other', after: 'china' },
      evidence: ['X04']
    });
    const ends = entries.map(({ t }) => parseClock(t)!.end);
    expect(ends[0]).toBeLessThan(ends.at(-1)!);
  });

  it('has what both tell of one day once', () => {
    const [last] = select('mirador').slice(-1);
    expect(last).toMatchObject({ t: '2026-01-04', event: { id: 'delay-announced' } });
    expect(last?.text).toContain('Phase II');
    expect(select('mutanda')).toHaveLength(1);
  });

  it('says where the class turns, and where it is not known what follows', () => {
    expect(select('kisanfu').map(({ turn }) => turn)).toEqual([{ before: 'us_allied', after: 'china' }, null]);
    expect(select('mutanda')[0]?.turn).toEqual({ before: 'other', after: 'in_play' });
    expect(select('sicomines').map(({ turn }) => turn)).toEqual([null]);
  });

  it('tells of a deal that is only agreed, and says about when where no day is known', () => {
    expect(select('pitinga').filter(({ agreed }) => agreed)).toHaveLength(1);
    expect(select('san-carlos-panantza')[1]).toMatchObject({ when: 'about 2018', t: '2018-12-31' });
  });

  it('is said by a clock for every asset', () => {
    for (const { id } of story.assets)
      for (const { t } of select(id)) expect(parseClock(t), `${id} ${t}`).not.toBeNull();
  });
});
