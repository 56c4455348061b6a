/**
 * Tables of facts, one file each:
 *
 *     elements, matter, units
 *     sky
 *     Earth
 *     cells, body
 *     animals, plants
 *     names of fields
 */
export { agesOfTheEarth } from './ages-of-the-earth.ts'
export { animals } from './animals.ts'
export { bones } from './bones.ts'
export { compounds } from './compounds.ts'
export { constellations } from './constellations.ts'
export { deficiencies } from './deficiencies.ts'
export { elementGroups } from './element-groups.ts'
export { elements } from './elements.ts'
export { hardness } from './hardness.ts'
export { hormones } from './hormones.ts'
export { moons } from './moons.ts'
export { ores } from './ores.ts'
export { organelles } from './organelles.ts'
export { phobias } from './phobias.ts'
export { planets } from './planets.ts'
export { plantFamilies } from './plant-families.ts'
export { prefixes } from './prefixes.ts'
export { sciences } from './sciences.ts'
export { sexes } from './sexes.ts'
export { species } from './species.ts'
export { stars } from './stars.ts'
export { units } from './units.ts'
export { vitamins } from './vitamins.ts'
export { youngAnimals } from './young-animals.ts'
