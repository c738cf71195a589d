// The layers inside a text, by its kind.
import { parseForm, replaceFormValue } from './form.ts';
import { readHtml } from './html-form.ts';
import { escapeHtml } from './html-text.ts';
import { parseHeaders, printHeaders } from './http-text.ts';
import { type InnerLayer, type LayerKind, withIndex } from './layer.ts';
import { layersOfValue } from './layer-value.ts';
import { formEncode, percentEncode } from './percent.ts';

/** More fields than this are not shown one by one. */
const maxFields = 300;

/** The layers directly inside a text of this kind. `name` is the field whose value it is, '' for none. */
export function innerLayers(kind: LayerKind, text: string, name: string): readonly InnerLayer[] {
  if (kind === 'form') return fieldLayers(text, formEncode);
  if (kind === 'query') return fieldLayers(text, percentEncode);
  if (kind === 'html') return controlLayers(text);
  if (kind === 'headers') return locationLayers(text);
  if (kind === 'url') return queryLayers(text);
  return kind === 'text' ? layersOfValue(name, text) : [];
}

/** The query of an address, without its '?'. */
export function queryLayers(url: string): readonly InnerLayer[] {
  const start = url.indexOf('?') + 1;
  if (start === 0) return [];
  const hash = url.indexOf('#', start);
  const end = hash < 0 ? url.length : hash;
  return [inner('query', 'query', url.slice(start, end), (query) => url.slice(0, start) + query + url.slice(end))];
}

function fieldLayers(text: string, encode: (value: string) => string): readonly InnerLayer[] {
  const fields = parseForm(text).slice(0, maxFields);
  return withIndex(fields).map(({ one, segment }) =>
    inner(segment, 'text', one.value, (value) => replaceFormValue(text, one, value, encode)),
  );
}

function controlLayers(html: string): readonly InnerLayer[] {
  const controls = readHtml(html).forms.flatMap((form) => form.controls);
  const placed = controls.filter((one) => one.name !== '' && one.valueStart >= 0).slice(0, maxFields);
  return withIndex(placed).map(({ one, segment }) =>
    inner(
      segment,
      'text',
      one.value,
      (value) => html.slice(0, one.valueStart) + escapeHtml(value) + html.slice(one.valueEnd),
    ),
  );
}

/** A redirect carries a message of its own in its address (saml-bindings §3.4). */
function locationLayers(text: string): readonly InnerLayer[] {
  const headers = parseHeaders(text);
  if ('problem' in headers) return [];
  const at = headers.findIndex(([name]) => name.toLowerCase() === 'location');
  const location = headers[at];
  if (location === undefined) return [];
  const put = (url: string) => printHeaders(headers.with(at, [location[0], url]));
  return [inner('Location', 'url', location[1], put)];
}

function inner(segment: string, kind: LayerKind, text: string, put: (changed: string) => string): InnerLayer {
  return { segment, kind, text, put };
}
