import { type LogEntry, type OpenIntent, openIntents } from '../log/index.ts'
import type { ReportFacts } from './facts.ts'

type Kind<K extends LogEntry['kind']> = Extract<LogEntry, { kind: K }>

/** An entry with its index in the log. */
interface Placed<T> {
  readonly index: number
  readonly entry: T
}

type Word = Kind<'withdrawal'> | Kind<'supersession'>
type Subject = Pick<ReportFacts, 'node' | 'suite' | 'tiers'>

const known = new WeakMap<readonly LogEntry[], EntriesBySubject>()

/** Entries of a log by what they speak of: what it says of one report is found without reading all of it. */
export class EntriesBySubject {
  readonly #words = new Map<number, Placed<Word>[]>()
  readonly #tests = new Map<string, Placed<Kind<'intent'>>[]>()
  readonly #open: ReadonlyMap<string, readonly OpenIntent[]>

  /** Read once for each list of entries, which does not change. */
  static of(entries: readonly LogEntry[]): EntriesBySubject {
    const found = known.get(entries) ?? new EntriesBySubject(entries)
    known.set(entries, found)
    return found
  }

  private constructor(entries: readonly LogEntry[]) {
    for (const [index, entry] of entries.entries()) {
      if ('target' in entry) add(this.#words, entry.target, { index, entry })
      if (entry.kind !== 'intent') continue
      for (const key of keysOf(entry)) add(this.#tests, key, { index, entry })
    }
    this.#open = Map.groupBy(openIntents(entries), ({ entry: { node, suite, tiers } }) =>
      keyOf(node, suite, tiers),
    )
  }

  /** Withdrawals and supersessions of an entry, in the order of the log. */
  wordsOf(target: number): readonly Placed<Word>[] {
    return this.#words.get(target) ?? []
  }

  /** Intents without result for a node, a suite and a tiers file, in the order of the log. */
  openOf({ node, suite, tiers }: Subject): readonly OpenIntent[] {
    return this.#open.get(keyOf(node.digest, suite.digest, tiers)) ?? []
  }

  /** Intents of the epoch and suite of one, for its node or at its place, itself among them, each once. */
  testsBeside(intent: Kind<'intent'>): readonly Placed<Kind<'intent'>>[] {
    const all = keysOf(intent).flatMap((key) => this.#tests.get(key) ?? [])
    return [...new Map(all.map((placed) => [placed.index, placed])).values()]
  }
}

function keysOf({ suite, epoch, node, place }: Kind<'intent'>): readonly string[] {
  return [keyOf(suite, epoch, 'node', node), keyOf(suite, epoch, 'place', place)]
}

/** @param parts of which none is told from what it holds */
function keyOf(...parts: readonly (string | null | undefined)[]): string {
  return JSON.stringify(parts)
}

function add<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
