// samlify ships types for its root only, and @authenio/xml-encryption none.
declare module 'samlify/build/src/libsaml.js';
declare module '@authenio/xml-encryption/lib/xmlenc.js';
