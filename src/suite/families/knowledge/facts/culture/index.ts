/**
 * Tables of facts, one file each:
 *
 *     books, characters
 *     music, instruments, terms
 *     pictures
 *     gods
 *     discoveries, Nobel prizes
 *     events, rulers
 *     sport
 */
export { books } from './books.ts'
export { characters } from './characters.ts'
export { discoveries } from './discoveries.ts'
export { domainsOfGods } from './domains-of-gods.ts'
export { events } from './events.ts'
export { gods } from './gods.ts'
export { instruments } from './instruments.ts'
export { monarchs } from './monarchs.ts'
export { music } from './music.ts'
export { musicalTerms } from './musical-terms.ts'
export { nobel } from './nobel.ts'
export { paintings } from './paintings.ts'
export { presidents } from './presidents.ts'
export { teamSizes } from './team-sizes.ts'
export { worldCups } from './world-cups.ts'
