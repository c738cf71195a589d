// Start line, header fields, and the named values of forms, queries and pages.
import { parseForm } from '#wire/form.ts';
import { readHtml } from '#wire/html-form.ts';
import type { Header, HttpRequest, HttpResponse } from '#wire/records.ts';
import { authorizationParts, cookieParts, credentialParts } from './header-parts.ts';
import { headerRows, presignedRows } from './http-headers.ts';
import { type FieldRow, type FieldTable, type FoundField, namesWithIndex } from './row.ts';
import { s3QueryRows } from './s3.ts';
import { pageRows, signInRows } from './sign-in-form.ts';
import { stsParameterRows } from './sts.ts';

const otherAuthorization: FieldRow = {
  label: 'Authorization',
  meaning: 'Proof of who is asking.',
  cite: ['rfc9110', '§11.6.2'],
  secret: true,
};

/** Method and address of a request, status of an answer. */
export function startLineFields(record: HttpRequest | HttpResponse): readonly FoundField[] {
  const said: readonly (readonly [string, string])[] =
    record.kind === 'http-request'
      ? [
          ['method', record.method],
          ['url', record.url],
        ]
      : [['status', `${record.status}`]];
  return said.map(([name, value]) => ({ path: name, name, value, row: pageRows[name] }));
}

/** Every header field, under its usual spelling where it is a known one, with the parts of those that have parts. */
export function headerFields(headers: readonly Header[]): readonly FoundField[] {
  const spelling = new Map(Object.keys(headerRows).map((name) => [name.toLowerCase(), name]));
  const names = headers.map(([name]) => {
    const usual = spelling.get(name.toLowerCase()) ?? name;
    spelling.set(name.toLowerCase(), usual);
    return usual;
  });
  const places = namesWithIndex(names);
  return headers.flatMap(([, value], index) => {
    const name = names[index] ?? '';
    const path = places[index] ?? '';
    const isForeign = name === 'Authorization' && !value.startsWith('AWS4-');
    const row = isForeign ? otherAuthorization : Object.hasOwn(headerRows, name) ? headerRows[name] : undefined;
    return [{ path, name, value, row }, ...partsOf(name, path, value)];
  });
}

function partsOf(name: string, path: string, value: string): readonly FoundField[] {
  if (name === 'Authorization') return authorizationParts(path, value);
  if (name === 'Cookie' || name === 'Set-Cookie') return cookieParts(path, value, name === 'Set-Cookie');
  return [];
}

/** Every field of a form body or a query. With an Action it is a call of AWS's query protocol. */
export function formFields(text: string): readonly FoundField[] {
  const fields = parseForm(text);
  const places = namesWithIndex(fields.map(({ name }) => name));
  const isCall = fields.some(({ name }) => name === 'Action');
  const tables = isCall ? [stsParameterRows, presignedRows] : [signInRows, presignedRows, s3QueryRows];
  return fields.flatMap(({ name, value }, index) => {
    const path = places[index] ?? '';
    // Members of lists are numbered: PolicyArns.member.1.arn
    const row = rowIn(tables, isCall ? name.replaceAll(/\.\d+(?=\.|$)/g, '') : name);
    return [{ path, name, value, row }, ...(name === 'X-Amz-Credential' ? credentialParts(path, value) : [])];
  });
}

/** Title, forms and named controls of a page. */
export function pageFields(html: string): readonly FoundField[] {
  const { title, forms } = readHtml(html);
  const found: FoundField[] = [];
  if (title !== '') found.push({ path: 'page/title', name: 'title', value: title, row: pageRows['page/title'] });
  const controls = forms.flatMap((form) => form.controls.filter(({ name }) => name !== ''));
  const places = namesWithIndex(controls.map(({ name }) => name));
  let next = 0;
  for (const [index, form] of forms.entries()) {
    const path = `page/form${index === 0 ? '' : `[${index + 1}]`}`;
    found.push(
      { path: `${path}/@action`, name: 'action', value: form.action, row: pageRows['page/form/@action'] },
      { path: `${path}/@method`, name: 'method', value: form.method, row: pageRows['page/form/@method'] },
    );
    for (const { name, value } of form.controls.filter((control) => control.name !== '')) {
      found.push({ path: places[next++] ?? '', name, value, row: rowIn([signInRows], name) });
    }
  }
  return found;
}

function rowIn(tables: readonly FieldTable[], name: string): FieldRow | undefined {
  return tables.find((table) => Object.hasOwn(table, name))?.[name];
}
