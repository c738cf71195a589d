// What the scanner of xml.ts read: plain data with the place of everything.

/** One attribute. `start` and `end` span `name="value"`; `valueStart` and `valueEnd` the raw value without its quotes. */
export type XmlAttribute = {
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
};

/** An element. Its content spans `contentStart` to `contentEnd`; both are the place after '>' for an empty-element tag. */
export type XmlElement = {
  readonly kind: 'element';
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  readonly start: number;
  readonly end: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly selfClosing: boolean;
};

/** Text, CDATA, a comment or a processing instruction: `text` as read, the span as written. */
export type XmlLeaf = {
  readonly kind: 'text' | 'cdata' | 'comment' | 'pi';
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

export type XmlNode = XmlElement | XmlLeaf;

/** Line and column count from 1, the offset from 0, in UTF-16 units. */
export type XmlProblem = {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly offset: number;
};

/** What was read: with a problem, `root` holds all that came before it. */
export type XmlScan = { readonly root?: XmlElement | undefined; readonly problem?: XmlProblem | undefined };
