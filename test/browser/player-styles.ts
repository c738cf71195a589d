// The styles of a page with a player, as src/components/FlowPlayer.astro loads them, and the widest fallback font.
import '#styles/tokens.css';
import '#styles/base.css';
import '#styles/player/player.css';
import '#styles/player/map.css';
import '#styles/player/messages.css';
import '#styles/player/tokens.css';
import '#styles/player/sequence.css';
import '#styles/player/inspector.css';
import '#styles/player/stations.css';
import '#styles/player/tabs.css';
import '#styles/player/fields.css';
import '#styles/player/checks.css';
import '#styles/player/policy.css';
import '#styles/player/layers.css';
import '#styles/player/controls.css';
import '#styles/player/settings.css';
import '#styles/player/feed.css';
import '#styles/player/transcript.css';
import '#islands/inspector/inspector.css';
import '#islands/map/map.css';
import '#islands/message-feed.css';
import '#islands/change-banner.css';
import '#islands/in-hand.css';
import '#islands/player.css';

document.documentElement.dataset['js'] = '';
const font = document.head.appendChild(document.createElement('style'));
font.textContent = `
  :root { --ui: 'DejaVu Sans', sans-serif; --mono: 'DejaVu Sans Mono', monospace; }
  body { margin: 0; font-family: var(--ui); }
  /* Rows that are scrolled under the heads are not seen, and measured as if they were. */
  .pane, .pane * { pointer-events: all !important; }
  .sqw { max-height: none !important; aspect-ratio: auto !important; }
`;
