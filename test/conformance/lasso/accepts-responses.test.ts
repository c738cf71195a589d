import { acceptsResponses } from '../shared/accepts-responses.ts';

acceptsResponses('lasso');
