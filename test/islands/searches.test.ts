import { describe, expect, it } from 'vitest';
import type { PagefindPage } from '#islands/elements/pagefind.ts';
import { placeOf, searchesFor } from '#islands/elements/searches.ts';

describe('a search asks for the phrase before its words', () => {
  it('one word is asked for as it is', () => expect(searchesFor('audience')).toEqual(['audience']));

  it('several words are a phrase first', () =>
    expect(searchesFor('signature invalid')).toEqual(['"signature invalid"', 'signature invalid']));

  it('of a line of the AWS CLI what the service says is a phrase too', () => {
    const line = 'An error occurred (InvalidIdentityToken): Response signature invalid';
    expect(searchesFor(line)).toEqual([`"${line}"`, '"Response signature invalid"', line]);
  });

  it('quotes typed are not doubled', () => expect(searchesFor('"a b"')).toEqual(['"a b"']));
});

describe('a result leads to a place in its page', () => {
  const page: PagefindPage = {
    url: '/lessons/saml/',
    meta: {},
    excerpt: 'page',
    locations: [],
    anchors: [
      { element: 'h1', id: '_top', text: 'SAML', location: 0 },
      { element: 'li', id: 'run/sign-in.request', text: '', location: 10 },
      { element: 'li', id: 'run/sign-in.response', text: '', location: 50 },
      { element: 'h2', id: 'predict', text: 'Predict', location: 100 },
      { element: 'dfn', id: 'term-sts', text: 'STS', location: 110 },
      { element: 'h2', id: 'quiz', text: 'Quiz', location: 200 },
    ],
    sub_results: [
      { excerpt: 'top', locations: [5, 60] },
      { excerpt: 'predict', locations: [100, 120] },
      { excerpt: 'quiz', locations: [210, 211] },
    ],
  };
  const rows = [
    { name: 'the heading under which most hits stand', hits: [120, 210, 211], place: ['#quiz', 'Quiz', 'quiz'] },
    { name: 'a heading that is hit itself', hits: [100, 210, 211], place: ['#predict', 'Predict', 'predict'] },
    { name: 'not a term that the text names', hits: [120], place: ['#predict', 'Predict', 'predict'] },
    { name: 'text before a message', hits: [60, 61, 120], place: ['#predict', 'Predict', 'predict'] },
    { name: 'a message where nothing else has a hit', hits: [60], place: ['#run/sign-in.response', 2, 'top'] },
    { name: 'the page itself at its beginning', hits: [5], place: ['', undefined, 'top'] },
  ];
  for (const { name, hits, place } of rows)
    it(name, () => {
      const found = placeOf({ ...page, locations: hits });
      expect([found.hash, found.name, found.excerpt]).toEqual(place);
    });
});
