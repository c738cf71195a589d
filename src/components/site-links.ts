import { en } from '#strings/en.ts';
import { real } from '#strings/real.ts';

/** The header's links, in order. A page is listed once it exists, never before. */
export const mainLinks = [
  { path: '/lessons/', label: en.nav.lessons },
  { path: '/policy/', label: en.nav.policy },
  { path: '/glossary/', label: en.nav.glossary },
] as const;

/** The pages about the site itself: footer, and the phone's menu. */
export const aboutLinks = [
  { path: '/about/real/', label: real.title },
  { path: '/about/sources/', label: en.nav.sources },
  { path: '/about/simplified/', label: en.nav.simplified },
  { path: '/about/decisions/', label: en.nav.decisions },
  { path: '/about/privacy/', label: en.nav.privacy },
] as const;
