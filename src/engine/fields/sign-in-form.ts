// What travels in forms and queries of a sign-in, besides AWS's own parameters.
import type { FieldTable } from './row.ts';

/** Fields of forms, queries and pages by name. */
export const signInRows: FieldTable = {
  SAMLResponse: {
    label: 'SAML response',
    meaning:
      'The Response of the identity provider, base64 encoded. The browser carries it and need not understand it.',
    aws: 'The console’s sign-in page takes it at /saml; a program passes it to STS as SAMLAssertion (documented).',
    cite: ['saml-bindings', '§3.5.4'],
    checks: ['form-holds-field', 'saml-base64', 'saml-utf8', 'saml-size', 'saml-doctype', 'saml-well-formed'],
  },
  SAMLRequest: {
    label: 'SAML request',
    meaning: 'A request for sign-in: base64, and in an address also deflated.',
    cite: ['saml-bindings', '§3.4.4.1'],
  },
  RelayState: {
    label: 'Where to go on',
    meaning: 'A note that comes back unchanged with the answer, so that the service finds the place again.',
    cite: ['saml-bindings', '§3.5.3'],
  },
  SigAlg: {
    label: 'Signed by',
    meaning: 'The algorithm of the signature over the address.',
    cite: ['saml-bindings', '§3.4.4.1'],
  },
  Signature: {
    label: 'Signature',
    meaning: 'The signature over the address: a deflated message cannot carry one inside.',
    cite: ['saml-bindings', '§3.4.4.1'],
  },
  sp: {
    label: 'For which service',
    meaning: 'The entity ID of the service to sign in to. urn:amazon:webservices is AWS.',
    cite: ['saml-profiles', '§4.1.5'],
  },
  username: { label: 'Name', meaning: 'The name that the person typed. The identity provider looks it up.' },
  password: {
    label: 'Password',
    meaning: 'The password that the person typed. It goes to the identity provider and no further.',
    checks: ['ldap-bind-password'],
    secret: true,
  },
  state: {
    label: 'Sign-in in progress',
    meaning: 'Ties the form to the browser that opened it: a form posted by a foreign page signs nobody in.',
    secret: true,
  },
};

/** Parts of a page, and of the request line and status line around it. */
export const pageRows: FieldTable = {
  method: { label: 'Method', meaning: 'GET asks for something, POST hands something in.', cite: ['rfc9110', '§9.1'] },
  url: { label: 'Address', meaning: 'Where the request goes.', cite: ['rfc9110', '§7.1'] },
  status: {
    label: 'Status',
    meaning: '200 is success, 3xx sends on, 4xx refuses, 5xx is the server’s own trouble.',
    cite: ['rfc9110', '§15'],
    checks: ['answer-is-http'],
  },
  problem: { label: 'Unreadable', meaning: 'Why these bytes are no message.' },
  reason: { label: 'No answer', meaning: 'Why nobody answered.' },
  body: { label: 'Content', meaning: 'What the message carries.', cite: ['rfc9110', '§6.4'] },
  'page/title': { label: 'Page', meaning: 'The title of the page.', cite: ['html', 'The title element'] },
  'page/form/@action': {
    label: 'Form goes to',
    meaning: 'Where the browser posts this form. Here the message leaves for the next party.',
    cite: ['html', 'Form submission attributes'],
    checks: ['page-holds-form'],
  },
  'page/form/@method': {
    label: 'Form goes by',
    meaning: 'post: the fields travel in the body and not in the address, where they would be logged.',
    cite: ['html', 'Form submission attributes'],
  },
};
