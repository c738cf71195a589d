// The smallest flow with everything in it: a client asks a shop, the shop asks its ledger and weighs the answer.
import type { Party, Program } from '#simulator/program.ts';
import type { Env, Flow, Json } from '#simulator/types.ts';
import type { HttpRequest, HttpResponse } from '#wire/records.ts';

export const get = (url: string): HttpRequest => ({
  kind: 'http-request',
  method: 'GET',
  url,
  headers: [['Host', new URL(url).host]],
});
const answer = (status: number, text: string): HttpResponse => ({
  kind: 'http-response',
  status,
  headers: [],
  body: { text },
});

const step = { channel: 'front', role: 'use', expects: 'answer' } as const;

export const toyFlow: Flow = {
  id: 'toy',
  title: 'Toy',
  summary: 'A client buys one thing.',
  actors: [
    { id: 'client', name: 'Client', subtitle: 'asks', zone: 'user', glyph: 'client', hosts: [] },
    {
      id: 'shop',
      name: 'Shop',
      subtitle: 'answers',
      zone: 'internet',
      glyph: 'idp',
      hosts: ['shop.example.com', '*.shop.example.com'],
    },
    {
      id: 'ledger',
      name: 'Ledger',
      subtitle: 'knows',
      zone: 'internet',
      glyph: 'directory',
      hosts: ['ledger.example.com'],
    },
  ],
  things: [],
  steps: [
    { id: 'buy', title: 'Buy', from: 'client', to: 'shop', ...step },
    { id: 'price', title: 'Price', from: 'shop', to: 'ledger', ...step, channel: 'back', inside: 'buy' },
    {
      id: 'weigh',
      title: 'Weigh',
      from: 'shop',
      to: 'shop',
      ...step,
      channel: 'internal',
      inside: 'buy',
      match: { work: 'weigh' },
    },
    {
      id: 'steal',
      title: 'Steal',
      from: 'client',
      to: 'shop',
      ...step,
      expects: 'refusal',
      when: { input: 'honest', equals: false },
    },
  ],
  inputs: [
    { id: 'honest', label: 'Honest', kind: 'switch', default: true, group: 'Client', help: '' },
    { id: 'price', label: 'Price', kind: 'number', default: 5, at: '/prices/apple', group: 'Shop', help: '' },
  ],
  faults: [
    {
      id: 'dear',
      title: 'Dear',
      story: '',
      change: { kind: 'setting', world: [{ at: '/prices/apple', value: 500 }] },
      caughtBy: 'affordable',
      source: '',
    },
    {
      id: 'clock',
      title: 'Clock',
      story: '',
      change: { kind: 'clock', actor: 'shop', skewMs: -1000 },
      caughtBy: 'nobody',
      source: '',
    },
    {
      id: 'thief',
      title: 'Thief',
      story: '',
      change: { kind: 'party', actor: 'shop', service: 'careless-shop' },
      caughtBy: 'nobody',
      source: '',
    },
    {
      id: 'wire',
      title: 'Wire',
      story: '',
      caughtBy: 'affordable',
      source: '',
      change: { kind: 'wire', beat: 'price.response', layer: 'body', change: { replace: '77' } },
    },
  ],
};

type Prices = { readonly prices: { readonly apple: number } };

export const affordable = {
  id: 'affordable',
  title: 'Affordable',
  cite: ['toy'] as const,
  why: 'Else the money is gone.',
};

const shop: Party = (env: Env) => async (request) => {
  if (request.kind !== 'http-request') return answer(400, 'malformed');
  if (request.url.includes('steal')) return answer(403, 'no');
  const asked = await env.send(get('https://ledger.example.com/apple'));
  const price =
    asked.kind === 'http-response' && asked.body !== undefined && 'text' in asked.body
      ? Number(asked.body.text)
      : Number.NaN;
  const weighed = await env.work('weigh', { kind: 'work', mediaType: 'text/plain', body: { text: String(price) } });
  const cheap = price <= 10;
  env.report(
    [
      {
        check: affordable,
        enforced: true,
        known: 'documented',
        rejectAs: 'dear',
        result: { outcome: cheap ? 'pass' : 'fail', actual: String(price), expected: '10 or less' },
      },
      {
        check: { ...affordable, id: 'later' },
        enforced: true,
        known: 'documented',
        result: { outcome: 'fail', actual: '', expected: '' },
      },
    ].slice(0, cheap ? 1 : 2) as Parameters<Env['report']>[0],
    { layer: 'http' },
  );
  env.store.set('sold', Number(env.store.get('sold') ?? 0) + 1);
  const receipt = Array.from(env.random('receipt', 4)).join('.');
  return cheap
    ? answer(200, `${receipt} at ${env.clock.now()} ${'text' in weighed.body ? weighed.body.text : ''}`)
    : answer(402, 'too dear');
};

export const toy: Program = {
  flow: toyFlow,
  start: 1_000_000,
  world: { prices: { apple: 5 } } as Json,
  keys: {},
  parties: (world) => ({
    shop,
    ledger: () => async () => answer(200, String((world as Prices).prices.apple)),
  }),
  alternates: { 'careless-shop': () => () => async () => answer(200, 'take it') },
  drive: async ({ as, step: named, inputs }) => {
    const client = as('client');
    const bought = await named('buy', () => client.send(get('https://shop.example.com/buy')));
    if (bought.kind !== 'http-response' || bought.status !== 200) return;
    client.hold({ thing: 'apple', chip: 'cookie' });
    if (inputs['honest'] === false) await named('steal', () => client.send(get('https://eu.shop.example.com/steal')));
  },
  refusalIn: (response) =>
    response.kind === 'http-response' && response.status >= 400
      ? { code: String(response.status), httpStatus: response.status, message: '', known: 'documented' }
      : undefined,
};
