// Own drawings on a 24 px grid, stroke 1.4, round joins; one idea per glyph, no maker's icon.
import type { ReactNode } from 'react';

const glyphs: { readonly [name: string]: ReactNode } = {
  browser: (
    <>
      <rect x="2.5" y="4" width="19" height="16" rx="1.8" />
      <path d="M2.5 8.5h19M5.5 6.3h.01M8 6.3h.01" />
    </>
  ),
  app: (
    <>
      <rect x="6" y="2.5" width="12" height="19" rx="2.2" />
      <path d="M10.5 18.8h3" />
    </>
  ),
  client: (
    <>
      <rect x="4" y="4" width="16" height="11" rx="1.5" />
      <path d="M1.5 19.5h21M4 15l-2.5 4.5M20 15l2.5 4.5M10 17.5h4M7 8l2 1.7L7 11.4M10.8 11.4h3" />
    </>
  ),
  pod: (
    <>
      <path d="M12 2.5l8.5 4.7v9.6L12 21.5l-8.5-4.7V7.2z" />
      <rect x="8.7" y="8.8" width="6.6" height="6.6" rx="1" />
    </>
  ),
  idp: (
    <>
      <path d="M12 2.5l8 3v6c0 5-3.4 8.6-8 10-4.6-1.4-8-5-8-10v-6z" />
      <circle cx="12" cy="9.7" r="2.3" />
      <path d="M7.9 16.2c.7-2 2.2-3 4.1-3s3.4 1 4.1 3" />
    </>
  ),
  adfs: (
    <>
      <path d="M12 2.5l8 3v6c0 5-3.4 8.6-8 10-4.6-1.4-8-5-8-10v-6z" />
      <path d="M8 9h5.5M8 12.2h8M8 15.4h4" />
      <path className="s" d="M14.5 7.6l3 1.4-3 1.4z" />
    </>
  ),
  directory: (
    <>
      <circle cx="12" cy="4.5" r="2.2" />
      <path d="M12 6.7v4.3M5 15v-4h14v4M12 11v4" />
      <circle cx="5" cy="17.2" r="2.2" />
      <circle cx="12" cy="17.2" r="2.2" />
      <circle cx="19" cy="17.2" r="2.2" />
    </>
  ),
  kdc: (
    <>
      <circle cx="9" cy="15" r="6" />
      <path d="M9 11.8V15l2.2 1.5" />
      <path d="M13.3 10.7l6.2-6.2M16.3 7.7l2.2 2.2M18.7 5.3l1.8 1.8" />
    </>
  ),
  broker: (
    <>
      <rect x="7.5" y="3" width="9" height="18" rx="1.5" />
      <path d="M1.5 9h13M12.3 6.6L14.7 9l-2.4 2.4M22.5 15h-13M11.7 12.6L9.3 15l2.4 2.4" />
    </>
  ),
  sts: (
    <>
      <path d="M3 20.5h18M5 20.5v-9.5M19 20.5v-9.5M3.5 11L12 4l8.5 7z" />
      <circle cx="10.3" cy="15.3" r="1.9" />
      <path d="M12.2 15.3H16v2" />
    </>
  ),
  signin: <path d="M10 3h9.5v18H10M2.5 12h11M10.5 8.8l3.2 3.2-3.2 3.2" />,
  s3: (
    <>
      <ellipse cx="12" cy="5.5" rx="8" ry="2.7" />
      <path d="M4 5.5l2 13.5c.2 1.3 2.8 2.2 6 2.2s5.8-.9 6-2.2l2-13.5M8.5 12.5h7" />
    </>
  ),
  ddb: (
    <>
      <rect x="3.5" y="4" width="17" height="16" rx="1.5" />
      <path d="M3.5 9h17M3.5 14.5h17M9.5 4v16" />
    </>
  ),
  userpool: (
    <>
      <ellipse cx="12" cy="16.5" rx="9.5" ry="4.5" />
      <circle cx="8.5" cy="6" r="2.2" />
      <circle cx="15.5" cy="6" r="2.2" />
      <path d="M5 14.3c.2-3 1.5-4.4 3.5-4.4s3.3 1.4 3.5 4.4c.2-3 1.5-4.4 3.5-4.4s3.3 1.4 3.5 4.4" />
    </>
  ),
  idpool: (
    <>
      <ellipse cx="12" cy="17" rx="9.5" ry="4" />
      <rect x="5.5" y="3" width="13" height="10" rx="1.4" />
      <circle cx="9.3" cy="7.2" r="1.5" />
      <path d="M7.3 10.6c.3-1 1-1.5 2-1.5s1.7.5 2 1.5M13.5 6.5h2.8M13.5 9.3h2.8" />
    </>
  ),
  k8s: (
    <>
      <path d="M12 2.5l8.5 4.7v9.6L12 21.5l-8.5-4.7V7.2z" />
      <path d="M9.8 8.5L6.8 12l3 3.5M14.2 8.5l3 3.5-3 3.5" />
    </>
  ),
  webhook: (
    <>
      <circle cx="6" cy="17" r="2.6" />
      <circle cx="18" cy="17" r="2.6" />
      <circle cx="12" cy="6" r="2.6" />
      <path d="M10.7 8.3L7.3 14.7M13.3 8.3l3.4 6.4M8.6 17h6.8" />
    </>
  ),
  github: (
    <>
      <circle cx="6.5" cy="5" r="2.2" />
      <circle cx="6.5" cy="19" r="2.2" />
      <circle cx="17.5" cy="8" r="2.2" />
      <path d="M6.5 7.2v9.6M17.5 10.2c0 4-4.5 4.3-8 4.9-1.7.3-3 .8-3 1.7" />
    </>
  ),
  portal: (
    <>
      <rect x="3" y="3.5" width="18" height="17" rx="1.8" />
      <path d="M3 8h18" />
      <rect x="6" y="11" width="3.6" height="6" />
      <rect x="14.4" y="11" width="3.6" height="6" />
      <path d="M8.3 14h.01M16.7 14h.01" />
    </>
  ),
  mad: (
    <>
      <path d="M6.5 20.5h11a4.3 4.3 0 0 0 .8-8.5A6.5 6.5 0 0 0 5.8 11a4.8 4.8 0 0 0 .7 9.5z" />
      <circle cx="12" cy="10.3" r="1.3" />
      <path d="M12 11.6v1.9M8.8 15.8v-2.3h6.4v2.3" />
      <circle cx="8.8" cy="16.8" r="1" />
      <circle cx="15.2" cy="16.8" r="1" />
    </>
  ),
  console: (
    <>
      <rect x="2.5" y="4" width="19" height="16" rx="1.8" />
      <path d="M2.5 8.5h19M8.5 8.5V20M11.5 12h7M11.5 15.5h5" />
    </>
  ),
  issuer: (
    <>
      <circle cx="12" cy="9" r="5.5" />
      <path d="M8.5 13.3L7 21.5l5-2.5 5 2.5-1.5-8.2M9.8 9l1.6 1.6 2.9-3" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="7" r="3.5" />
      <path d="M4.5 20.5c.6-4.5 3.5-6.7 7.5-6.7s6.9 2.2 7.5 6.7" />
    </>
  ),
  role: (
    <>
      <path d="M6 2.5h8.5l4 4V21.5H6z" />
      <path d="M14.5 2.5v4h4" />
      <circle cx="12" cy="12" r="2" />
      <path d="M8.7 18c.4-2 1.6-2.9 3.3-2.9s2.9.9 3.3 2.9" />
    </>
  ),
  policy: (
    <>
      <path d="M6 2.5h8.5l4 4V21.5H6z" />
      <path d="M14.5 2.5v4h4M9 11h6.5M9 14h6.5M9 17h3.5" />
    </>
  ),
  provider: (
    <>
      <path d="M6 2.5h8.5l4 4V21.5H6z" />
      <path d="M14.5 2.5v4h4" />
      <circle cx="11.5" cy="11.5" r="2.8" />
      <path d="M9.8 13.9l-.8 4.6 2.5-1.3 2.5 1.3-.8-4.6" />
    </>
  ),
  certificate: (
    <>
      <rect x="2.5" y="4" width="19" height="13" rx="1.3" />
      <path d="M6 8h7M6 11h5" />
      <circle cx="16.5" cy="11.5" r="2.6" />
      <path d="M15 13.8V20.5l1.5-1.2 1.5 1.2V13.8" />
    </>
  ),
  assertion: (
    <>
      <path d="M2.5 5.5h19v4a2.5 2.5 0 0 0 0 5v4h-19v-4a2.5 2.5 0 0 0 0-5z" />
      <path d="M6.5 9.5h4M6.5 12h3M6.5 14.5h4" />
    </>
  ),
  jwt: (
    <>
      <rect x="2" y="6.5" width="5" height="11" rx="1" />
      <rect x="8.8" y="6.5" width="6.4" height="11" rx="1" />
      <rect x="17" y="6.5" width="5" height="11" rx="1" fill="currentColor" />
    </>
  ),
  code: (
    <>
      <path d="M3 6h14l2 2-2 2 2 2-2 2 2 2-2 2H3z" />
      <path d="M8 9.2L7.2 15M11.6 9.2l-.8 5.8M6.5 11h6.3M6.2 13.2h6.3" />
    </>
  ),
  cookie: (
    <>
      <path d="M12 3a9 9 0 1 0 9 9 3.5 3.5 0 0 1-4.2-4.1A3.6 3.6 0 0 1 12 3z" />
      <path d="M8.5 9.5h.01M8 14.5h.01M12.5 12.5h.01M14 17h.01" strokeWidth="2.2" />
    </>
  ),
  ticket: (
    <>
      <path d="M2.5 6.5h15l4 4V17.5h-15l-4-4z" />
      <rect x="9" y="11.3" width="6" height="4.2" rx=".6" />
      <path d="M10.3 11.3v-1a1.7 1.7 0 0 1 3.4 0v1" />
    </>
  ),
  entry: <path d="M4 3.5h16v17H4zM7 7.5h2.5M12 7.5h5M7 12h2.5M12 12h5M7 16.5h2.5M12 16.5h3" />,
  credentials: (
    <>
      <circle cx="6.5" cy="9" r="3.8" />
      <path d="M10.3 9H21v3.5M17 9v2.8" />
      <path d="M4 18.5h9.5" />
      <path d="M4 18.5h16" strokeDasharray="1.5 2.5" />
      <path d="M13.5 16.5v4" />
    </>
  ),
};

/** A glyph as part of a drawing, its corner at (x, y). An unknown name draws an empty plate. */
export function Glyph({ name, x, y, scale = 1 }: { name: string; x: number; y: number; scale?: number }) {
  return (
    <g className="gl" transform={`translate(${x} ${y}) scale(${scale})`}>
      {glyphs[name] ?? <rect x="4" y="4" width="16" height="16" rx="2" />}
    </g>
  );
}

/** A glyph that stands by itself in a line of text. */
export function GlyphIcon({ name }: { name: string }) {
  return (
    <svg className="g24" viewBox="0 0 24 24" aria-hidden="true">
      <Glyph name={name} x={0} y={0} />
    </svg>
  );
}
