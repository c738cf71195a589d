// Required by @authenio/xml-encryption, never used.
export {};
