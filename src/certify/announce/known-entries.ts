import { sha256Hex } from '../../digest/index.ts'
import { type IntentEntry, readEntry } from '../../log/index.ts'

/** An intent, and where it is. */
export interface AnnouncedIntent {
  readonly index: number
  readonly entry: IntentEntry
}

/** What a certifier looks for in its log, found without reading the log again for each run. */
export class KnownEntries {
  #size = 0
  readonly #intents = new Map<string, AnnouncedIntent>()
  readonly #tests = new Map<string, number>()
  readonly #reports = new Map<string, number>()

  /** Entries that are known: those with smaller indices. */
  get size(): number {
    return this.#size
  }

  /** @throws IqError `VERIFICATION` for what is no entry */
  add(bytes: Buffer): void {
    const index = this.#size++
    const entry = readEntry(bytes, 'entry of the log')
    if (entry.kind === 'report') {
      const digest = sha256Hex(bytes)
      if (!this.#reports.has(digest)) this.#reports.set(digest, index)
    }
    if (entry.kind !== 'intent') return
    const { suite, saltDigest } = entry
    const key = JSON.stringify([suite, saltDigest])
    if (!this.#intents.has(key)) this.#intents.set(key, { index, entry })
    for (const place of placesOf(entry)) this.#tests.set(place, 1 + (this.#tests.get(place) ?? 0))
  }

  /** The intent on a suite whose seed has this salt. */
  intentWith({ suite, saltDigest }: Pick<IntentEntry, 'suite' | 'saltDigest'>) {
    return this.#intents.get(JSON.stringify([suite, saltDigest]))
  }

  /** How many tests a certifier announced before of a node on a suite: of the node itself, or at its place. */
  testsBefore(intent: Subject): number {
    const [node, place, both] = placesOf(intent).map((one) => this.#tests.get(one) ?? 0)
    return (node ?? 0) + (place ?? 0) - (both ?? 0)
  }

  /** The index of a report's entry; undefined where it is not there. */
  reportAt(bytes: Buffer): number | undefined {
    return this.#reports.get(sha256Hex(bytes))
  }
}

type Subject = Pick<IntentEntry, 'keyid' | 'suite' | 'node' | 'place'>

function placesOf({ keyid, suite, node, place }: Subject): readonly string[] {
  return [
    JSON.stringify([keyid, suite, node, null]),
    JSON.stringify([keyid, suite, null, place]),
    JSON.stringify([keyid, suite, node, place]),
  ]
}
