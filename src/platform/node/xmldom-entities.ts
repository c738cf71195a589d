// xmldom knows two thousand names of HTML characters. SAML is XML without a DOCTYPE, which has five.
export const XML_ENTITIES = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };
export const HTML_ENTITIES = { ...XML_ENTITIES };
export const entityMap = { ...XML_ENTITIES };
