/**
 * Tables of facts, one file each:
 *
 *     countries (capitals, codes, money, phones)
 *     states and provinces
 *     cities and sights
 *     mountains, rivers
 *     Games, cheeses
 */
export { airports } from './airports.ts'
export { americanStates } from './american-states.ts'
export { callingCodes } from './calling-codes.ts'
export { cheeses } from './cheeses.ts'
export { continents } from './continents.ts'
export { countries } from './countries.ts'
export { currencies } from './currencies.ts'
export { landmarks } from './landmarks.ts'
export { mountains } from './mountains.ts'
export { olympics } from './olympics.ts'
export { provinces } from './provinces.ts'
export { riverCities } from './river-cities.ts'
export { riverMouths } from './river-mouths.ts'
