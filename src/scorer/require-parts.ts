import { optionalPart } from '../picture/index.ts'
import { type NamedDetector, readNamed } from './named-detector.ts'
import { readWeights, weightNames } from './weights.ts'

/**
 * Requires that every part of the scorer is there, and is the pinned one, before a node is asked.
 * @param detector that is used in place of the default one
 * @throws IqError `CONFIG` that says what to install, `CHANGED`
 */
export async function requireParts(detector?: NamedDetector | undefined): Promise<void> {
  await optionalPart('sharp', () => import('sharp'))
  for (const name of weightNames) await readWeights(name)
  if (detector !== undefined) await readNamed(detector)
}
