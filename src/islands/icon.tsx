// Interface icons on a 16 px grid, stroke 1.5.
import type { ReactNode } from 'react';

const icons = {
  arrow: <path d="M2 8h11M9.5 4.5L13 8l-3.5 3.5" />,
  tick: <path d="M3 8.5l3.2 3.2L13 4.8" />,
  cross: <path d="M4 4l8 8M12 4l-8 8" />,
  dash: <path d="M4 8h8" />,
  plus: <path d="M8 3v10M3 8h10" />,
  circle: <circle cx="8" cy="8" r="2" />,
  first: <path d="M4 3.5v9M12.5 3.5L6.5 8l6 4.5z" />,
  previous: <path d="M10.5 3.5L5 8l5.5 4.5" />,
  play: <path d="M5 3l7.5 5L5 13z" fill="currentColor" />,
  next: <path d="M5.5 3.5L11 8l-5.5 4.5" />,
  pen: <path d="M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z" />,
  swap: <path d="M3 5h8l-2-2M13 11H5l2 2" />,
  shield: <path d="M8 2l5 1.8v4C13 11 10.8 13.2 8 14c-2.8-.8-5-3-5-6.2v-4z" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.2" />
      <path d="M3.5 10.5h-1v-8h8v1" />
    </>
  ),
  link: <path d="M6.8 9.2l2.4-2.4M7 5l1.5-1.5a2.8 2.8 0 0 1 4 4L11 9M9 11l-1.5 1.5a2.8 2.8 0 0 1-4-4L5 7" />,
  undo: <path d="M5.5 3L2.5 6l3 3M2.5 6h7a3.5 3.5 0 0 1 0 7H6" />,
  device: (
    <>
      <rect x="3" y="3" width="10" height="7" rx="1" />
      <path d="M1.5 12.5h13" />
    </>
  ),
  server: (
    <>
      <rect x="2.5" y="2.5" width="11" height="4.5" rx="1" />
      <rect x="2.5" y="9" width="11" height="4.5" rx="1" />
      <path d="M5 4.75h.01M5 11.25h.01" />
    </>
  ),
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>
  ),
  down: <path d="M4 6l4 4 4-4" />,
  error: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 4.8V8l2.2 1.5" />
    </>
  ),
  eye: (
    <>
      <path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="1.8" />
    </>
  ),
  key: (
    <>
      <circle cx="5" cy="8" r="2.7" />
      <path d="M7.7 8H14v2.5M11.5 8v2" />
    </>
  ),
  pause: <path d="M5.5 3.5v9M10.5 3.5v9" />,
  redo: <path d="M10.5 3l3 3-3 3M13.5 6h-7a3.5 3.5 0 0 0 0 7H10" />,
  download: <path d="M8 2.5v7.5M4.8 7L8 10.2 11.2 7M3 13h10" />,
  gear: (
    <>
      <circle cx="8" cy="8" r="2.2" />
      <path d="M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6l1.4 1.4M11 11l1.4 1.4M3.6 12.4L5 11M11 5l1.4-1.4" />
    </>
  ),
  warn: <path d="M8 2.2l6.3 11.3H1.7zM8 6.5v3.2M8 11.6h.01" />,
} as const satisfies { readonly [name: string]: ReactNode };

export type IconName = keyof typeof icons;

/** An icon beside a word, or inside a button that has its own name; it is never the only cue. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`i ${className}`} viewBox="0 0 16 16" aria-hidden="true">
      {icons[name]}
    </svg>
  );
}
