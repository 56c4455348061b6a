/** How many relays are in flight: a pure policy, and what applies it. */
export { type PaceChange, Pacer } from './pacer.ts';
