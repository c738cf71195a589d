import '#platform/globals.ts';
