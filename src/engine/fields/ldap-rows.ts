// LDAP operations (RFC 4511) and the entries they find.
import type { FieldTable } from './row.ts';

/** Lines of a bind or search, by the names that its text gives them. */
export const ldapRows: FieldTable = {
  server: { label: 'Directory', meaning: 'The directory server that is asked.', cite: ['rfc4516', '§2'] },
  messageID: {
    label: 'Message number',
    meaning: 'The answer carries the same number.',
    cite: ['rfc4511', '§4.1.1.1'],
  },
  password: {
    label: 'Password',
    meaning: 'The password, as it was typed. Only an encrypted connection protects it on the way.',
    cite: ['rfc4511', '§4.2'],
    checks: ['ldap-bind-password-present', 'ldap-bind-password'],
    secret: true,
  },
  baseObject: {
    label: 'Search from',
    meaning: 'The entry at which the search begins.',
    cite: ['rfc4511', '§4.5.1.1'],
    checks: ['ldap-dn-syntax', 'ldap-base-exists'],
  },
  scope: {
    label: 'How deep',
    meaning: 'The entry itself, one level below it, or everything below it.',
    cite: ['rfc4511', '§4.5.1.2'],
  },
  sizeLimit: {
    label: 'At most',
    meaning: 'How many entries to answer with at most; 0 is no limit.',
    cite: ['rfc4511', '§4.5.1.4'],
  },
  filter: {
    label: 'Which entries',
    meaning: 'What an entry must be like to be found. & is and, | is or, ! is not.',
    cite: ['rfc4515', '§3'],
    checks: ['ldap-filter-syntax'],
  },
  attribute: {
    label: 'Wanted attribute',
    meaning: 'An attribute that the answer shall contain.',
    cite: ['rfc4511', '§4.5.1.8'],
  },
  'attribute 1.1': {
    label: 'Wanted attribute',
    meaning: '1.1 stands for none: only the names of the entries are asked for.',
    cite: ['rfc4511', '§4.5.1.8'],
  },
  'attribute *': {
    label: 'Wanted attribute',
    meaning: '* stands for all attributes of the entries.',
    cite: ['rfc4511', '§4.5.1.8'],
  },
  resultCode: {
    label: 'Result',
    meaning: '0 is success, any other number says what was wrong.',
    cite: ['rfc4511', '§4.1.9'],
  },
  matchedDN: {
    label: 'Found as far as',
    meaning: 'When a name does not exist: the last part of it that does.',
    cite: ['rfc4511', '§4.1.9'],
  },
  diagnosticMessage: {
    label: 'Message',
    meaning: 'A sentence from the server for whoever looks into a failure.',
    cite: ['rfc4511', '§4.1.9'],
  },
};

/** The name in a bind, or of an entry that was found. */
export const ldapDnRows: FieldTable = {
  bind: {
    label: 'Sign in as',
    meaning: 'The distinguished name of the entry that the password must fit.',
    cite: ['rfc4514', '§2'],
    checks: ['ldap-dn-syntax', 'ldap-bind-entry-known', 'ldap-account-enabled'],
  },
  entry: {
    label: 'Entry',
    meaning: 'The distinguished name: the entry’s own name first, then where it stands, up to the top.',
    cite: ['rfc4514', '§2'],
  },
};

/** Attributes of entries, in lower case: their names are compared without regard to case (RFC 4512 §2.5). */
export const ldapAttributeRows: FieldTable = {
  objectclass: { label: 'Kind of entry', meaning: 'What the entry stands for.', cite: ['rfc4512', '§3.3'] },
  uid: { label: 'User name', meaning: 'The name with which the person signs in.', cite: ['rfc4519', '§2.39'] },
  cn: { label: 'Common name', meaning: 'The name of a person or a group.', cite: ['rfc4519', '§2.3'] },
  sn: { label: 'Family name', meaning: 'The person’s family name.', cite: ['rfc4519', '§2.32'] },
  givenname: { label: 'Given name', meaning: 'The person’s given name.', cite: ['rfc4519', '§2.12'] },
  displayname: { label: 'Display name', meaning: 'The name as people write it.', cite: ['rfc2798', '§2.3'] },
  mail: {
    label: 'Mail address',
    meaning: 'The person’s mail address. Identity providers often make the AWS session name of it.',
    cite: ['rfc4524', '§2.16'],
  },
  member: {
    label: 'Member',
    meaning: 'An entry that belongs to this group.',
    cite: ['rfc4519', '§2.17'],
  },
  memberof: {
    label: 'Member of',
    meaning: 'A group that the entry belongs to. Many directories keep it, though no RFC defines it.',
  },
  department: { label: 'Department', meaning: 'Where in the company the person works.' },
  departmentnumber: {
    label: 'Department',
    meaning: 'Where in the company the person works.',
    cite: ['rfc2798', '§2.2'],
  },
  ou: { label: 'Unit', meaning: 'A part of the organization.', cite: ['rfc4519', '§2.20'] },
  title: { label: 'Title', meaning: 'What the person does in the company.', cite: ['rfc4519', '§2.38'] },
  employeenumber: { label: 'Staff number', meaning: 'The person’s number in the company.', cite: ['rfc2798', '§2.4'] },
  userpassword: {
    label: 'Password',
    meaning: 'What the directory compares passwords with. It should never be readable.',
    cite: ['rfc4519', '§2.41'],
    secret: true,
  },
  samaccountname: { label: 'Windows name', meaning: 'The name with which the person signs in to Windows.' },
  userprincipalname: { label: 'Principal name', meaning: 'A name in the form of a mail address, in Active Directory.' },
  useraccountcontrol: {
    label: 'Account flags',
    meaning: 'In Active Directory: whether the account is disabled, among other things.',
  },
};
