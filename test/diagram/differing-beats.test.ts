import { describe, expect, it } from 'vitest';
import { differingBeats, differingLayers } from '#diagram/differing-beats.ts';
import { completedTrace, refusedTrace } from './fixture-trace.ts';

describe('what differs between two runs', () => {
  it('is nothing between a run and itself', () => {
    expect(differingBeats(completedTrace, completedTrace).size).toBe(0);
  });

  it('names messages with other bytes, new ones, and those that do not come', () => {
    const [first, second, ...rest] = completedTrace.beats;
    if (!first || !second) throw new Error('the fixture has beats');
    const trace = {
      ...completedTrace,
      beats: [
        {
          ...first,
          record: { kind: 'network-error', url: 'https://idp.corp.example.com/', reason: 'refused' } as const,
        },
        ...rest,
        { ...second, id: 'unplanned-1.request' },
      ],
    };
    expect([...differingBeats(completedTrace, trace)]).toEqual([
      [first.id, 'changed'],
      ['unplanned-1.request', 'new'],
      [second.id, 'gone'],
    ]);
  });

  it('counts as gone what comes after the refusal that ends a run', () => {
    const found = differingBeats(completedTrace, refusedTrace);
    const kept = new Set(refusedTrace.beats.map(({ id }) => id));
    for (const { id } of completedTrace.beats) if (!kept.has(id)) expect(found.get(id)).toBe('gone');
  });

  it('leaves out what is random by nature in both', () => {
    const [first, ...rest] = completedTrace.beats;
    if (!first) throw new Error('the fixture has beats');
    const random = (text: string) => ({
      ...completedTrace,
      beats: [{ ...first, random: true, record: { kind: 'work', mediaType: 'x', body: { text } } as never }, ...rest],
    });
    expect(differingBeats(random('a'), random('b')).size).toBe(0);
  });
});

describe('the layers that differ', () => {
  const layer = (path: string, text: string) => ({ path, kind: 'text', text }) as const;

  it('are the innermost ones, each with both texts', () => {
    const was = [layer('http', 'POST a=1'), layer('form', 'a=1'), layer('form/a', '1'), layer('headers', 'Host: x')];
    const is = [layer('http', 'POST a=2'), layer('form', 'a=2'), layer('form/a', '2'), layer('headers', 'Host: x')];
    expect(differingLayers(was, is)).toEqual([{ path: 'form/a', was: '1', is: '2' }]);
  });

  it('are the whole message where nothing inside of it tells the difference', () => {
    expect(differingLayers([layer('http', 'GET /a')], [layer('http', 'GET /b')])).toEqual([
      { path: 'http', was: 'GET /a', is: 'GET /b' },
    ]);
  });

  it('have no text where a message has no such layer', () => {
    expect(differingLayers([layer('http', 'a'), layer('form', 'x')], [layer('http', 'b')])).toEqual([
      { path: 'form', was: 'x', is: '' },
    ]);
  });
});
