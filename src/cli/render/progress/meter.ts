import type { CertifyEvent } from '../../../certify/index.ts'
import { describeFault } from '../../../node/index.ts'
import { compositeScore, type OutcomeCounts, Tally } from '../../../verdict/index.ts'

/** A moment of a run, as the displays show it. */
export interface Reading {
  readonly run: string
  /** What is asked before the first item, and for how long; undefined once items are asked. */
  readonly preparing: { readonly what: 'node' | 'prompts'; readonly seconds: number } | undefined
  /** Items that are asked right now, and how long the first of them has waited; undefined without any. */
  readonly pending: { readonly items: number; readonly seconds: number } | undefined
  readonly done: number
  readonly total: number
  /** Items per second of this session; undefined until a few are done. */
  readonly rate: number | undefined
  readonly secondsLeft: number | undefined
  /** Score so far, 0-100; undefined while a task has no sample in this session. */
  readonly provisional: number | undefined
  readonly outcomes: OutcomeCounts
  readonly retries: number
  /** Why requests wait right now, one entry for each. */
  readonly waiting: readonly string[]
  /** Items in flight; undefined before the first. */
  readonly load: Extract<CertifyEvent, { kind: 'load' }> | undefined
  /** Why nothing is asked, and for how long; undefined while the node is there. */
  readonly away: string | undefined
  /** What is done after the last item. */
  readonly after: string | undefined
}

/** Items after which a rate means something. */
const settled = 10

const nothing: OutcomeCounts = {
  ...{ correct: 0, incorrect: 0, unparsed: 0, refused: 0, truncated: 0, missing: 0 },
}

/** Follows the events of a run. */
export class Meter {
  /** Undefined until it is known what is asked. */
  #tally: Tally | undefined
  readonly #clock: () => number
  #run = ''
  #preparing: { readonly what: 'node' | 'prompts'; readonly since: number } | undefined
  #total = 0
  #before = 0
  #done = 0
  #retries = 0
  #began = 0
  #load: Reading['load']
  #after: string | undefined
  #away: { readonly until: number; readonly text: string } | undefined
  /** When each item in flight was sent, in that order. */
  readonly #sent = new Map<number, number>()
  readonly #waiting = new Map<number, { readonly until: number; readonly text: string }>()

  /** @param clock milliseconds, monotonic */
  constructor(clock: () => number) {
    this.#clock = clock
  }

  /** Takes in what tells how far the run is; leaves what else happens. */
  observe(event: CertifyEvent): void {
    switch (event.kind) {
      case 'preparing':
        this.#preparing = { what: event.what, since: this.#clock() }
        return
      case 'asking':
        this.#tally = new Tally(event.tasks)
        return
      case 'sent':
        this.#sent.set(event.position, this.#clock())
        return
      case 'came':
        this.#sent.delete(event.position)
        return
      case 'started':
        this.#preparing = undefined
        this.#run = event.run
        this.#total = event.total
        this.#before = event.done
        this.#began = this.#clock()
        return
      case 'retrying': {
        const { delayMs, reason } = event.notice
        this.#retries++
        this.#waiting.set(event.position, {
          until: this.#clock() + delayMs,
          text: `${Math.ceil(delayMs / 1000)} s (${reason})`,
        })
        return
      }
      case 'held': {
        const waiting = this.#waiting.get(event.position)
        if (!waiting) return
        this.#waiting.set(event.position, { ...waiting, text: `${waiting.text}, all else held` })
        return
      }
      case 'stored':
        this.#done++
        this.#tally?.add(event.sample)
        this.#waiting.delete(event.sample.position)
        return
      case 'load':
        this.#load = event
        return
      case 'away':
        this.#away = { until: this.#clock() + event.waitMs, text: describeAway(event) }
        return
      case 'back':
        this.#away = undefined
        return
      case 'probing':
        this.#after = `calls at the limits of the chain, ${event.inputTokens} in and ${event.outputTokens} out`
        return
      case 'probed':
        this.#after = undefined
        return
      case 'found':
        this.#preparing = undefined
        return
      case 'unreadable':
      case 'begun':
      case 'continued':
      case 'resumed':
      case 'key-made':
      case 'control':
      case 'published':
        return
    }
  }

  read(): Reading {
    const now = this.#clock()
    const seconds = (now - this.#began) / 1000
    const rate = this.#done >= settled && seconds > 0 ? this.#done / seconds : undefined
    const left = this.#total - this.#before - this.#done
    const [oldest] = this.#sent.values()
    return {
      run: this.#run,
      preparing: this.#preparing && {
        what: this.#preparing.what,
        seconds: (now - this.#preparing.since) / 1000,
      },
      pending:
        oldest === undefined
          ? undefined
          : { items: this.#sent.size, seconds: (now - oldest) / 1000 },
      // What was in flight when the evidence sufficed comes on top.
      done: Math.min(this.#total, this.#before + this.#done),
      total: this.#total,
      rate,
      secondsLeft: rate === undefined ? undefined : left / rate,
      provisional: this.#tally && compositeScore(this.#tally.tasks())?.value,
      outcomes: this.#tally?.outcomes() ?? nothing,
      retries: this.#retries,
      waiting: [...this.#waiting.values()]
        .filter(({ until }) => until > now)
        .map(({ text }) => text),
      load: this.#load,
      after: this.#after,
      away: this.#away && `${this.#away.text} in ${secondsUntil(this.#away.until, now)} s`,
    }
  }
}

function describeAway({ fault, left }: Extract<CertifyEvent, { kind: 'away' }>): string {
  return `the node is away (${describeFault(fault)}), ${left} tries left, the next`
}

function secondsUntil(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 1000))
}
