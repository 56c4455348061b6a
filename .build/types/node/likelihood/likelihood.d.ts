import type { Connection } from '../relay.ts';
import type { LikelihoodAsking } from '../types.ts';
/** Log-likelihoods of one node; the method is chosen when first needed, and kept. */
export declare function openLikelihood(connection: Connection): LikelihoodAsking;
