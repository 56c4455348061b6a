import {
  type Comparison,
  type ReadFindings,
  readFindings,
  type SeenObject,
} from '../scorer/index.ts'
import type { Wanted, WantedObject } from '../suite/index.ts'
import type { Judgement } from './judgement.ts'

/** An object counts from this score of the detector on. */
const leastScore = 0.35
/** Share of letters that may differ. */
const mostDiffering = 0.13
/** Share of the objects' sizes by which one must stand beside the other. */
const leastApart = 0.1

/** What keeps a given picture: a VAE alone loses up to this. */
const kept = { meanDb: 21, worstDb: 15 }
const leastStructure = 0.6
const mostSeam = 4
/** What goes on around a given picture. */
const extended = { leastSpread: 6, mostMirror: 0.85, mostSmear: 0.3 }

/**
 * Judges what a scorer found in a picture by what was wanted. Pure: the same findings, the same outcome.
 * A picture of one colour is a filter's; one that could not be looked at is unparsed.
 */
export function judgeFindings(wanted: Wanted, text: string): Judgement {
  const findings = readFindings(text)
  if (findings === undefined || findings.kind === 'unreadable')
    return { outcome: 'unparsed', score: 0, extracted: undefined }
  if (findings.flat) return { outcome: 'refused', score: 0, extracted: undefined }
  const { right, extracted } = verdictOn(wanted, findings)
  return { outcome: right ? 'correct' : 'incorrect', score: right ? 1 : 0, extracted }
}

interface Verdict {
  readonly right: boolean
  /** What was found, in a few words. */
  readonly extracted: string
}

function verdictOn(wanted: Wanted, findings: ReadFindings): Verdict {
  const { objects = [], lines = [], comparison, colour = null } = findings
  switch (wanted.kind) {
    case 'objects': {
      const certain = objects.filter(({ score }) => score >= leastScore)
      return { right: showsAll(wanted, certain), extracted: listed(certain) }
    }
    case 'letters': {
      const read = lines.map((line) => line.text).join(' ')
      return { right: isWritten(wanted.text, read), extracted: read }
    }
    case 'change': {
      const right =
        colour === wanted.colour &&
        isKept(comparison) &&
        (comparison?.structure ?? 0) >= leastStructure
      return { right, extracted: `${colour ?? 'no colour'}, ${measured(comparison)}` }
    }
    case 'fill': {
      const certain = objects.filter(({ score }) => score >= leastScore)
      const right =
        isKept(comparison) &&
        (comparison?.seam ?? mostSeam + 1) <= mostSeam &&
        certain.some(({ name }) => name === wanted.name)
      return { right, extracted: `${listed(certain)}; ${measured(comparison)}` }
    }
    case 'extend':
      return { right: isExtended(comparison), extracted: measured(comparison) }
  }
}

function showsAll(
  { objects, relation }: Extract<Wanted, { readonly kind: 'objects' }>,
  found: readonly SeenObject[],
): boolean {
  if (!objects.every((wanted) => isShown(wanted, found))) return false
  if (relation === undefined) return true
  const [one, other] = objects.map(({ name }) => found.find((seen) => seen.name === name))
  return one !== undefined && other !== undefined && stands(one.box, other.box).includes(relation)
}

/** One at least; of several, as many. */
function isShown({ name, count, colour }: WantedObject, found: readonly SeenObject[]): boolean {
  const same = found.filter((seen) => seen.name === name)
  const coloured = same.filter((seen) => colour === undefined || seen.colour === colour)
  return count === 1 ? coloured.length >= 1 : same.length === count
}

/** How one box stands to another, by their middles. */
function stands(one: SeenObject['box'], other: SeenObject['box']): readonly string[] {
  const across = other[0] + other[2] / 2 - one[0] - one[2] / 2
  const down = other[1] + other[3] / 2 - one[1] - one[3] / 2
  const [wide, high] = [(one[2] + other[2]) * leastApart, (one[3] + other[3]) * leastApart]
  return [
    ...(across > wide ? ['left of'] : []),
    ...(across < -wide ? ['right of'] : []),
    ...(down > high ? ['above'] : []),
    ...(down < -high ? ['below'] : []),
  ]
}

/** By the edit distance of letters and digits over the length, whatever case, spaces and signs there are. */
function isWritten(text: string, read: string): boolean {
  const [wanted, found] = [text, read].map((one) =>
    one.toUpperCase().replace(/[^A-Z0-9]/gu, ''),
  ) as [string, string]
  return editDistance(wanted, found) <= Math.floor(mostDiffering * wanted.length)
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [place, against] of [...other].entries()) {
      const replaced = (row[place] as number) + (letter === against ? 0 : 1)
      next.push(Math.min(replaced, (row[place + 1] as number) + 1, (next[place] as number) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

function isKept(comparison: Comparison | undefined): boolean {
  return (
    comparison !== undefined &&
    comparison.keptDb >= kept.meanDb &&
    comparison.worstDb >= kept.worstDb
  )
}

function isExtended(comparison: Comparison | undefined): boolean {
  return (
    comparison !== undefined &&
    isKept(comparison) &&
    comparison.seam <= mostSeam &&
    comparison.spread >= extended.leastSpread &&
    comparison.mirror <= extended.mostMirror &&
    comparison.smear <= extended.mostSmear
  )
}

function listed(found: readonly SeenObject[]): string {
  if (found.length === 0) return 'nothing known'
  return found
    .map(({ name, colour }) => (colour === null ? name : `${colour} ${name}`))
    .join(', ')
    .slice(0, 240)
}

function measured(comparison: Comparison | undefined): string {
  if (comparison === undefined) return 'not compared'
  const { keptDb, worstDb, structure, seam, spread, mirror, smear } = comparison
  return `kept ${keptDb} dB, at worst ${worstDb} dB; structure ${structure}, seam ${seam}, spread ${spread}, mirror ${mirror}, smear ${smear}`
}
