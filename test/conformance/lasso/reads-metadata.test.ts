import { readsMetadata } from '../shared/reads-metadata.ts';

readsMetadata('lasso');
