// Which folder of src/ may see which: arrows run one way. Each rule is seeded with a violation in test/canary.

/** The layers left of the adapters: no React, no DOM, no Astro, no Node there. */
const layers = {
  platform: [],
  wire: [],
  policy: ['wire'],
  protocol: ['wire'],
  simulator: ['protocol/check.ts', 'wire'],
  services: ['simulator', 'policy', 'protocol', 'wire'],
  // What a page may reach of flows is in the second configuration: catalogue.ts sees nothing that executes.
  flows: ['services', 'simulator', 'policy', 'protocol', 'wire'],
  exercises: ['flows', 'simulator'],
  decode: ['policy', 'protocol', 'wire'],
  engine: ['decode', 'exercises', 'flows', 'services', 'simulator', 'policy', 'protocol', 'wire'],
  strings: [],
};

/** The adapters over the engine, and what draws; of anything else they may know the types. */
const edges = {
  diagram: ['flows', 'wire'],
  worker: ['engine', 'platform', 'flows', 'exercises', 'simulator', 'wire'],
  cli: ['engine', 'flows', 'exercises', 'simulator', 'wire', 'diagram', 'strings', 'decode', 'policy'],
  build: [
    'engine',
    'protocol/sources.ts',
    'policy/(operators|variables)\\.ts',
    'flows',
    'exercises',
    'simulator',
    'wire',
    'diagram',
    'strings',
  ],
  islands: ['diagram', 'worker', 'flows/catalogue.ts', 'exercises/catalogue.ts', 'strings', 'wire'],
};

const only = (/** @type {string[]} */ ...folders) => `^src/(${folders.join('|')})(/|$)`;

/**
 * One rule for a folder: it sees itself, its list, and packages. What draws may know any type.
 * @param {string} folder
 * @param {readonly string[]} others
 * @param {object} [exempt]
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function sees(folder, others, exempt = {}) {
  return {
    name: `${folder}-sees-its-list-only`,
    severity: 'error',
    comment: `src/${folder} may see: ${others.join(', ') || 'nothing'}.`,
    from: { path: only(folder) },
    to: { path: '^(src|content)/', pathNot: only(folder, ...others), ...exempt },
  };
}

/** How imports are found; the second configuration shares it. */
export const resolution = {
  tsConfig: { fileName: 'tsconfig.json' },
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
};

const valuesOnly = { dependencyTypesNot: ['type-only'] };

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(layers).map(([folder, others]) => sees(folder, others)),
    ...Object.entries(edges).map(([folder, others]) => sees(folder, others, valuesOnly)),
    {
      name: 'services-meet-by-messages',
      severity: 'error',
      comment: 'A service imports no other service, only services/shared: they meet by env.send.',
      from: { path: '^src/services/([^/]+)/' },
      to: { path: '^src/services/', pathNot: ['^src/services/shared/', '^src/services/$1/'] },
    },
    {
      name: 'shared-sees-no-service',
      severity: 'error',
      comment: 'What services share knows none of them.',
      from: { path: '^src/services/shared/' },
      to: { path: '^src/services/', pathNot: '^src/services/shared/' },
    },
    {
      name: 'pages-see-what-is-drawn',
      severity: 'error',
      comment: 'Pages, layouts and components see islands, the diagram, catalogues, strings, and traces from build.',
      from: { path: '^src/(components|layouts|pages)/|^src/content\\.config\\.ts$' },
      to: {
        path: '^src/',
        pathNot: only(
          'components',
          'layouts',
          'pages',
          'islands',
          'diagram',
          'strings',
          'styles',
          'flows/catalogue.ts',
          'build',
        ),
        ...valuesOnly,
      },
    },
    {
      name: 'only-the-door-imports-samlify',
      severity: 'error',
      comment: 'What samlify is asked, and what it must not be asked, is in one file.',
      from: { path: '^src/', pathNot: '^src/(protocol/saml|platform/node)/samlify\\.ts$' },
      to: { path: '(^|/)node_modules/samlify/' },
    },
    {
      name: 'content-sees-data-only',
      severity: 'error',
      comment: 'The curriculum is data.',
      from: { path: '^content/' },
      to: { path: '^src/', pathNot: only('flows/catalogue.ts'), ...valuesOnly },
    },
    {
      name: 'no-node-left-of-the-adapters',
      severity: 'error',
      comment: 'The engine runs in a worker: nothing of Node is imported by itself.',
      from: { path: only(...Object.keys(layers), 'diagram', 'islands', 'worker') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-react-left-of-the-islands',
      severity: 'error',
      comment: 'React and Astro belong to islands and pages.',
      from: { path: only(...Object.keys(layers), 'diagram', 'worker', 'cli') },
      to: { path: '(^|/)node_modules/(react|react-dom|@xyflow|astro|@astrojs)/' },
    },
    {
      name: 'elements-without-react',
      severity: 'error',
      comment: 'Custom elements stay small: no React in islands/elements.',
      from: { path: '^src/islands/elements/' },
      to: { path: ['(^|/)node_modules/(react|react-dom|@xyflow)/', '^src/islands/(?!elements/)'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or three.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      comment: 'An import that leads nowhere.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(astro:|virtual:|@astrojs/starlight/)|\\?' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      comment: 'Tests and scripts see the product, never the other way round.',
      from: { path: '^(src|content)/' },
      to: { path: '^(test|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    ...resolution,
  },
};
