import { sha256Hex } from '../../src/digest/index.ts'
import { IqError } from '../../src/errors/index.ts'
import type { Sample } from '../../src/item/index.ts'
import type {
  CanaryAnswer,
  Journal,
  NewRun,
  RunRecord,
  Store,
} from '../../src/run/journal/index.ts'
import { limitsKey } from '../../src/verdict/index.ts'

type Kept = Awaited<ReturnType<Journal['probes']>>[number]

/** What is kept of one run. */
interface Run {
  record: RunRecord
  samples: Map<number, Sample>
  pictures: Map<string, Buffer>
  pace: Awaited<ReturnType<Journal['pace']>>[number][]
  prompts: Awaited<ReturnType<Journal['prompts']>>
  probes: Map<string, Kept>
  seeds: Awaited<ReturnType<Journal['seeds']>>
  canaries: Map<number, CanaryAnswer>
  salt: Awaited<ReturnType<Journal['salt']>>
  furtherRelays: number
  operators: NonNullable<Awaited<ReturnType<Journal['operator']>>>[]
  isHeld: boolean
  isDamaged: boolean
}

/** Runs in memory: for engines on a clock of their own. It passes the contract of stores. */
export class MemoryStore implements Store {
  readonly place = 'memory'
  readonly runs = new Map<string, Run>()
  #turn: Promise<unknown> = Promise.resolve()

  async list() {
    return [...this.runs.keys()].sort()
  }

  async create(record: NewRun): Promise<Journal> {
    this.runs.set(record.id, {
      record: { ...record, finished: null, raisedCap: null },
      samples: new Map(),
      pictures: new Map(),
      pace: [],
      prompts: undefined,
      probes: new Map(),
      seeds: undefined,
      canaries: new Map(),
      salt: undefined,
      furtherRelays: 0,
      operators: [],
      isHeld: false,
      isDamaged: false,
    })
    return this.open(record.id, 'write')
  }

  async open(id: string, mode: 'read' | 'write'): Promise<Journal> {
    const run = this.runs.get(id)
    if (!run || run.isDamaged) throw new IqError('JOURNAL', `${id}: no run that can be read`)
    if (mode === 'read') return journalOf(run, false)
    if (run.isHeld) {
      throw new IqError('JOURNAL', `${id}: another process is working on this run`, {
        next: 'wait for it',
      })
    }
    run.isHeld = true
    return journalOf(run, true)
  }

  async remove(id: string): Promise<void> {
    if (this.runs.get(id)?.isHeld) throw new IqError('JOURNAL', 'another process is working on it')
    this.runs.delete(id)
  }

  async isHeld(id: string): Promise<boolean> {
    return this.runs.get(id)?.isHeld ?? false
  }

  alone<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(act, act)
    this.#turn = turn.catch(() => undefined)
    return turn
  }
}

function journalOf(run: Run, isHeld: boolean): Journal {
  const writing = (): Run => {
    if (!isHeld) throw new IqError('JOURNAL', 'opened for reading only')
    return run
  }
  return {
    place: `memory/${run.record.id}`,
    pictures: {
      async put(bytes) {
        const sha256 = sha256Hex(bytes)
        run.pictures.set(sha256, Buffer.from(bytes))
        return sha256
      },
      get: async (sha256) => run.pictures.get(sha256),
    },
    run: async () => run.record,
    async append(sample) {
      const { samples } = writing()
      if (samples.has(sample.position)) throw new IqError('JOURNAL', 'a step has one outcome')
      samples.set(sample.position, sample)
    },
    holdsSamples: async () => run.samples.size > 0,
    async *samples() {
      for (let last = -1; ; ) {
        const next = Math.min(...[...run.samples.keys()].filter((position) => position > last))
        const sample = run.samples.get(next)
        if (!sample) return
        last = next
        yield sample
      }
    },
    async recordPace(change) {
      writing().pace.push(change)
    },
    pace: async () => [...run.pace],
    async recordPrompts(check) {
      writing().prompts ??= check
    },
    prompts: async () => run.prompts,
    async recordLimits(probe) {
      writing().probes.set(limitsKey(probe), probe)
    },
    probes: async () => [...run.probes.values()],
    async recordSeeds(check) {
      writing().seeds = check
    },
    seeds: async () => run.seeds,
    async recordCanary(at, said) {
      writing().canaries.set(at, said)
    },
    canaries: async () => run.canaries,
    async recordSalt(salt) {
      writing().salt ??= salt
    },
    salt: async () => run.salt,
    async recordFurtherRelays(count) {
      writing().furtherRelays += count
    },
    async relays() {
      const samples = [...run.samples.values()].reduce((sum, { attempts }) => sum + attempts, 0)
      return { samples, further: run.furtherRelays }
    },
    async challenge(challenge) {
      writing().operators.push({ ...challenge, signature: null })
    },
    async prove(keyid, signature) {
      const { operators } = writing()
      const at = operators.findIndex((one) => one.keyid === keyid)
      const known = operators[at]
      if (known) operators[at] = { ...known, signature }
    },
    operator: async (keyid) =>
      run.operators.find((one) => (keyid === undefined ? one.signature : one.keyid === keyid)),
    async finish(time) {
      const { record } = writing()
      run.record = { ...record, finished: record.finished ?? time }
    },
    async raiseCap(items) {
      const { record } = writing()
      run.record = { ...record, finished: null, raisedCap: items }
    },
    async close() {
      if (isHeld) run.isHeld = false
    },
  }
}
