// samlify ships types for its root only.
declare module 'samlify/build/src/libsaml.js';
