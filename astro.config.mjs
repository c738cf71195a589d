// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import react from '@astrojs/react';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { curriculum } from './content/curriculum.ts';
import { baseLinks } from './src/build/base-links.mjs';
import { budgets } from './src/build/budgets.mjs';
import { checkLinks } from './src/build/check-links.mjs';
import { csp } from './src/build/csp.mjs';
import { nodeInBrowserVite } from './src/build/node-in-browser.mjs';
import { offline } from './src/build/offline.mjs';
import { policyEngineBudget } from './src/build/policy-budget.mjs';
import { searchText } from './src/build/search-text.mjs';

// GitHub Pages serves a project under its repository's name; a fork sets both in its workflow.
const site = process.env['SITE_URL'] ?? 'https://example.github.io';
const base = `/${process.env['BASE_PATH'] ?? 'federation-lab'}/`.replace(/\/+/g, '/');

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // Code in lessons is short and explained beside it; a highlighter would cost more than it tells.
  markdown: { processor: satteri({ hastPlugins: [baseLinks(base)] }), syntaxHighlight: false },
  vite: {
    ...nodeInBrowserVite(),
    build: {
      rolldownOptions: {
        // Astro marks MDX modules with a directive that Rolldown does not know: one harmless warning a lesson.
        onwarn: (warning, next) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || next(warning),
      },
    },
  },
  integrations: [
    searchText(),
    starlight({
      title: 'Federation Lab',
      description: 'See and change every message of a federated sign-in to AWS, in your browser.',
      favicon: '/favicon.svg',
      expressiveCode: false,
      disable404Route: true,
      credits: false,
      markdown: { processedDirs: ['./content'], headingLinks: false },
      customCss: ['tokens', 'base', 'header', 'search', 'menu', 'lesson-list', 'page', 'prose', 'offline'].map(
        (name) => `./src/styles/${name}.css`,
      ),
      // The frame is ours (content/about/decisions.md); head, search index, asides, sitemap and routing are Starlight's.
      components: {
        ContentPanel: './src/components/ContentPanel.astro',
        Footer: './src/components/Footer.astro',
        Header: './src/components/Header.astro',
        MarkdownContent: './src/components/MarkdownContent.astro',
        PageFrame: './src/components/PageFrame.astro',
        PageSidebar: './src/components/PageSidebar.astro',
        PageTitle: './src/components/PageTitle.astro',
        Sidebar: './src/components/Sidebar.astro',
        ThemeProvider: './src/components/ThemeProvider.astro',
        TwoColumnContent: './src/components/TwoColumnContent.astro',
      },
      sidebar: curriculum.map(({ slug, title }) => ({ label: title, link: `/lessons/${slug}/` })),
    }),
    react(),
    checkLinks(),
    budgets(),
    policyEngineBudget(),
    csp(),
    offline(),
  ],
});
