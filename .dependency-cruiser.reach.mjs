// @ts-check
// What may be reached through any number of imports, types left out: what executes must not land in a page's bundle.
import { resolution } from './.dependency-cruiser.mjs';

const executes = '^src/(cli|decode|engine|platform|policy|protocol|services|flows/load\\.ts)(/|$)';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'what-draws-reaches-nothing-that-executes',
      severity: 'error',
      comment:
        'Islands, the diagram, catalogues and the curriculum are data and drawing; the engine is asked by message.',
      from: {
        path: '^src/(diagram|islands|strings|flows/catalogue\\.ts|exercises/catalogue\\.ts)|^src/worker/client\\.ts|^content/',
      },
      to: { path: executes, reachable: true },
    },
  ],
  options: {
    // The client names the worker's file by `?worker&url`: it starts it and does not load it.
    doNotFollow: { path: ['node_modules', '^src/worker/engine\\.worker\\.ts$'] },
    tsPreCompilationDeps: false,
    ...resolution,
  },
};
