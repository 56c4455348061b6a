import { canonicalBytes, sha256Hex } from '../../digest/index.ts'
import { Chance } from './chance.ts'
import type { FamilyTask, GeneratedItem } from './family.ts'
import { familyNamed } from './registry.ts'

/** Where an item stands: the same place always has the same item. */
export interface ItemPlace {
  /** Any text; two seeds have unrelated items. */
  readonly seed: string
  readonly family: string
  /** 1 to the family's `levels`. */
  readonly level: number
  /** 0, 1, 2, ... */
  readonly index: number
}

/** An item with where it came from. */
export interface PlacedItem extends GeneratedItem {
  /** `<family>/<level>/<index>`; unique under one seed. */
  readonly id: string
  readonly task: FamilyTask
  readonly family: string
  readonly level: number
}

/** The item of a place. @throws RangeError when the family or level does not exist */
export function generateItem({ seed, family, level, index }: ItemPlace): PlacedItem {
  const source = familyNamed(family)
  if (!(Number.isInteger(level) && level >= 1 && level <= source.levels))
    throw new RangeError(`family "${family}" has levels 1 to ${source.levels}, not ${level}`)
  const id = `${family}/${level}/${index}`
  const generated = source.generate(new Chance(seed, id), level)
  return { id, task: source.task, family, level, ...generated }
}

/** SHA-256, in hex, of the item as canonical JSON (RFC 8785). */
export function itemDigest(item: PlacedItem): string {
  return sha256Hex(canonicalBytes(item))
}
