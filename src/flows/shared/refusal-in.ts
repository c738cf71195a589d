import { ldapResultOf } from '#protocol/ldap/result-codes.ts';
import type { AwsError } from '#services/shared/aws-errors/error-table.ts';
import { knownOf } from '#services/shared/aws-errors/recognise.ts';
import type { RefusalError } from '#simulator/types.ts';
import { textOfBody } from '#wire/bytes.ts';
import type { WireResponse } from '#wire/records.ts';
import { scanXml } from '#wire/xml.ts';
import { findXml, textOfElement } from '#wire/xml-path.ts';

/** Reads the refusal that an answer states, by its own protocol: LDAP's result code, AWS's error XML, else the HTTP status. */
export const refusalIn =
  (tables: readonly (readonly AwsError[])[]) =>
  (response: WireResponse): RefusalError | undefined => {
    if (response.kind === 'ldap-response') return ldapRefusal(response.resultCode, response.diagnosticMessage);
    if (response.status < 400) return undefined;
    const text = textOfBody(response.body);
    const { root } = scanXml(text);
    const read = (...paths: readonly string[]) => {
      const place = paths.map((path) => root && findXml(root, path)).find((found) => found !== undefined);
      return place === undefined ? undefined : textOfElement(place.element);
    };
    const code = read('ErrorResponse/Error/Code', 'Error/Code');
    const message = read('ErrorResponse/Error/Message', 'Error/Message') ?? '';
    if (code === undefined) {
      const title = /<title>([^<]*)<\/title>/i.exec(text)?.[1] ?? 'no explanation';
      return { code: `HTTP ${response.status}`, httpStatus: response.status, message: title, known: 'documented' };
    }
    return { code, httpStatus: response.status, message, known: knownOf(tables, { code, message }) };
  };

function ldapRefusal(resultCode: number, diagnosticMessage: string): RefusalError | undefined {
  if (resultCode === 0) return undefined;
  const result = ldapResultOf(resultCode);
  const name = result?.name ?? 'unknown result';
  return {
    code: `${name} (${resultCode})`,
    message: diagnosticMessage || (result?.meaning ?? ''),
    known: 'documented',
  };
}
