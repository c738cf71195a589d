import type { APIRoute } from 'astro';
import { flowPage } from '#build/traces.ts';
import { catalogue } from '#flows/catalogue.ts';

// What a player needs that is opened on a page which was built without one.

export const getStaticPaths = () => catalogue.map(({ id }) => ({ params: { flow: id } }));

export const GET: APIRoute = async ({ params }) => Response.json(await flowPage(params['flow'] ?? ''));
