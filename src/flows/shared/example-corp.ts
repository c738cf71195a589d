// Example Corp: the people and groups that every flow knows. Data of the world; a learner may put their own in its place.
import type { DirectoryConfig } from '#services/directory/config.ts';

export const baseDn = 'dc=corp,dc=example,dc=com';
const peopleDn = `ou=People,${baseDn}`;
const groupsDn = `ou=Groups,${baseDn}`;
export const serviceAccountDn = `cn=idp-reader,ou=Services,${baseDn}`;
export const everyonesPassword = 'correct horse';

type Person = {
  readonly uid: string;
  readonly givenName: string;
  readonly surname: string;
  readonly department: string;
  readonly mail?: string;
  readonly groups: readonly string[];
};

const financeRead = 'AWS-111122223333-FinanceRead';
const engineeringDeploy = 'AWS-111122223333-EngineeringDeploy';
const dataGroups = Array.from(
  { length: 199 },
  (_, i) => `AWS-111122223333-DataSet${String(i + 1).padStart(3, '0')}Read`,
);

const people: readonly Person[] = [
  {
    uid: 'alice',
    givenName: 'Alice',
    surname: 'Archer',
    department: 'Finance',
    mail: 'alice@corp.example.com',
    groups: [financeRead],
  },
  {
    uid: 'bob',
    givenName: 'Bob',
    surname: 'Baker',
    department: 'Engineering',
    mail: 'bob@corp.example.com',
    groups: [engineeringDeploy],
  },
  { uid: 'carol', givenName: 'Carol', surname: 'Clark', department: 'Finance', groups: [financeRead] },
  {
    uid: 'doerte',
    givenName: 'Dörte',
    surname: 'Dörfler',
    department: 'Finance',
    mail: 'doerte@corp.example.com',
    groups: [financeRead],
  },
  { uid: 'erin', givenName: 'Erin', surname: 'Ellis', department: 'Legal', mail: 'erin@corp.example.com', groups: [] },
  {
    uid: 'frank',
    givenName: 'Frank',
    surname: 'Foster',
    department: 'Data',
    mail: 'frank@corp.example.com',
    groups: [financeRead, ...dataGroups],
  },
  {
    uid: 'mallory',
    givenName: 'Mallory',
    surname: 'Marsh',
    department: 'Finance',
    mail: 'mallory@corp.example.com',
    groups: [financeRead],
  },
];

export const dnOf = (uid: string): string => `uid=${uid},${peopleDn}`;

/** The neighbour whose folder a person tries: the next one down the corridor. */
export const neighbourOf = (uid: string): string => (uid === 'bob' ? 'alice' : 'bob');

type Entries = { [dn: string]: { attributes: { [name: string]: string[] }; password?: string } };

function entries(): Entries {
  const all: Entries = {
    [baseDn]: { attributes: { objectClass: ['domain'], dc: ['corp'] } },
    [peopleDn]: { attributes: { objectClass: ['organizationalUnit'], ou: ['People'] } },
    [groupsDn]: { attributes: { objectClass: ['organizationalUnit'], ou: ['Groups'] } },
    [serviceAccountDn]: { attributes: { objectClass: ['account'], cn: ['idp-reader'] }, password: 'reader-of-names' },
  };
  for (const { uid, givenName, surname, department, mail } of people) {
    all[dnOf(uid)] = {
      attributes: {
        objectClass: ['inetOrgPerson'],
        uid: [uid],
        cn: [`${givenName} ${surname}`],
        displayName: [`${givenName} ${surname}`],
        givenName: [givenName],
        sn: [surname],
        departmentNumber: [department],
        ...(mail === undefined ? {} : { mail: [mail] }),
      },
      password: everyonesPassword,
    };
  }
  for (const group of new Set(people.flatMap(({ groups }) => groups))) {
    const members = people.filter(({ groups }) => groups.includes(group)).map(({ uid }) => dnOf(uid));
    all[`cn=${group},${groupsDn}`] = { attributes: { objectClass: ['groupOfNames'], cn: [group], member: members } };
  }
  return all;
}

/** The directory of Example Corp as its configuration. */
export const directory: DirectoryConfig = {
  url: 'ldap://ldap.corp.example.com',
  serviceAccountDn,
  entries: entries(),
};

export const directoryBases = { all: baseDn, people: peopleDn, groups: groupsDn };
