// A directory as plain data, reachable by JSON pointers: /entries/uid=alice,ou=People…/attributes/mail

export type DirectoryEntry = {
  readonly attributes: { readonly [name: string]: readonly string[] };
  /** Kept apart from the attributes, since no search gives it away. */
  readonly password?: string | undefined;
  readonly disabled?: boolean | undefined;
};

/** `url` names the server: ldap://ldap.corp.example.com. Entries are keyed by their DN as the directory writes it. */
export type DirectoryConfig = {
  readonly url: string;
  readonly entries: { readonly [dn: string]: DirectoryEntry };
  /** The account as which searches are made; without it everyone may search. */
  readonly serviceAccountDn?: string | undefined;
  /** Answers a bind that has a name and no password with success, as RFC 4513 §5.1.2 lets a server do. Refused when absent. */
  readonly unauthenticatedBinds?: boolean | undefined;
};
