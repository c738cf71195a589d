/** What the simulated client calls itself: the form of botocore's User-Agent, under a name of its own. */
export const userAgent = 'federation-lab-client/1.0 md/simulated';
