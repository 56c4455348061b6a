import { describe, expect, it } from 'vitest'
import { loadTiers } from '../../../src/chains/index.ts'
import { answerBook } from '../../../src/mock-node/index.ts'
import type { Fault } from '../../../src/node/index.ts'
import type { RunEvent } from '../../../src/run/index.ts'
import { defaultPerseverance } from '../../../src/run/perseverance.ts'
import { Drbg } from '../../../src/stats/index.ts'
import { canariesOfRun, loadSuite } from '../../../src/suite/index.ts'
import type { Script } from '../../support/scripted-node.ts'
import { runScripted } from '../../support/scripted-run.ts'
import { starterTiers } from '../../support/tiers.ts'

const suite = await loadSuite('suites/starter')
const book = answerBook(suite)
/** Without limits of calls, so that nothing is counted before the first item. */
const loaded = starterTiers()
/** Fewer than the suite has, so that a run comes to its cap. */
const maxRelays = 400
const tiers = {
  ...loaded,
  chains: loaded.chains.map(({ decision, ...chain }) => ({
    ...chain,
    limits: null,
    decision: decision.rule === 'evidence' ? { ...decision, maxRelays } : decision,
  })),
}
const right = (prompt: string) => book.find(prompt)?.right ?? 'Hi'
const status = (code: number): Fault => ({ kind: 'status', status: code, detail: '' })
const broken: Fault = { kind: 'unreachable', detail: 'the connection broke' }

/** Whether a prompt is an item's, and no control request. */
const isItem = (prompt: string) => book.find(prompt) !== undefined

/** A script that fails the item that is asked first so often, in this way. */
function failingFirst(fault: Fault, times: number): Script {
  let first: string | undefined
  return (prompt, nth) => {
    if (isItem(prompt)) first ??= prompt
    return prompt === first && nth <= times ? fault : right(prompt)
  }
}

const all = { limit: 20 } as const

describe('an item without an answer', () => {
  it('that met a failure is asked again after 3 s at least, then after 15 s, then counts as missing', async () => {
    const { samples, node } = await runScripted({ ...all, script: failingFirst(status(500), 3) })
    const [missing] = samples
    expect(missing).toMatchObject({ outcome: 'missing', reason: 'status 500', attempts: 3 })
    expect(samples.filter(({ outcome }) => outcome === 'missing')).toHaveLength(1)
    const [first = 0, second = 0, third = 0] = timesOf(node, node.asked[0]?.prompt)
    expect(second - first - 100).toBeGreaterThanOrEqual(3000)
    expect(second - first - 100).toBeLessThanOrEqual(4500)
    expect(third - second - 100).toBeGreaterThanOrEqual(15_000)
    expect(third - second - 100).toBeLessThanOrEqual(22_500)
  })

  it('whose connection broke is asked again at once, but the second time after 15 s', async () => {
    const { samples, node } = await runScripted({ ...all, script: failingFirst(broken, 2) })
    expect(samples[0]).toMatchObject({ outcome: 'correct', attempts: 3 })
    const [first = 0, second = 0, third = 0] = timesOf(node, node.asked[0]?.prompt)
    expect(second - first).toBeLessThan(1000)
    expect(third - second - 100).toBeGreaterThanOrEqual(15_000)
  })

  it('waits as long as the server asks', async () => {
    const busy: Fault = { kind: 'status', status: 429, detail: '', retryAfterMs: 60_000 }
    const { samples, node } = await runScripted({ ...all, script: failingFirst(busy, 1) })
    expect(samples[0]).toMatchObject({ outcome: 'correct', attempts: 2 })
    const [first = 0, second = 0] = timesOf(node, node.asked[0]?.prompt)
    expect(second - first - 100).toBeGreaterThanOrEqual(60_000)
  })

  it('that was refused for load is asked again and again, in vain for four minutes at least', async () => {
    const { samples, node } = await runScripted({ ...all, script: failingFirst(status(503), 6) })
    expect(samples[0]).toMatchObject({ outcome: 'correct', attempts: 7 })
    const poisoned = await runScripted({ ...all, script: failingFirst(status(503), 999) })
    expect(poisoned.samples[0]).toMatchObject({ outcome: 'missing', reason: 'status 503' })
    const times = timesOf(poisoned.node, node.asked[0]?.prompt)
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(240_000)
    expect(times.length).toBeLessThan(20)
  })

  it.each([400, 402, 413, 422])(
    'that was refused with status %i is not asked again',
    async (code) => {
      const { samples } = await runScripted({ ...all, script: failingFirst(status(code), 9) })
      expect(samples[0]).toMatchObject({
        outcome: 'missing',
        attempts: 1,
        reason: `status ${code}`,
      })
    },
  )

  it.each([408, 409, 425, 429, 500, 529])('that met status %i is asked again', async (code) => {
    const { samples } = await runScripted({ ...all, script: failingFirst(status(code), 1) })
    expect(samples[0]).toMatchObject({ outcome: 'correct', attempts: 2 })
  })

  it('that nobody can read counts, even of a node that never answered an item: only statuses refuse', async () => {
    const nonsense: Fault = { kind: 'malformed', detail: 'nonsense' }
    const script: Script = (prompt) => (isItem(prompt) ? nonsense : right(prompt))
    const { samples } = await runScripted({ ...all, script })
    expect(samples).not.toHaveLength(0)
    expect(new Set(samples.map(({ outcome, reason }) => `${outcome}: ${reason}`))).toEqual(
      new Set(['missing: malformed']),
    )
  })

  it('is not asked again once further tries have taken a fifth of the items and twenty', async () => {
    const { samples } = await runScripted({
      limit: 30,
      script: (prompt, nth) => (isItem(prompt) && nth % 2 === 1 ? status(500) : right(prompt)),
      perseverance: { ...defaultPerseverance, outages: { ...outages, faultsInARow: 1000 } },
    })
    const further = samples.reduce((sum, { attempts }) => sum + attempts - 1, 0)
    expect(samples).toHaveLength(150)
    expect(further).toBe(20 + 0.2 * 150)
    expect(samples.filter(({ outcome }) => outcome === 'missing')).toHaveLength(100)
  })
})

const { outages } = defaultPerseverance

describe('a run', () => {
  const totalOf = (events: readonly RunEvent[]) => events.find(({ kind }) => kind === 'started')

  it('tells how many items it may ask, and takes no longer than its relays', async () => {
    const whole = await runScripted({ ...all, script: right, concurrency: 1 })
    expect(totalOf(whole.events)).toMatchObject({ total: 100, done: 0 })
    expect(whole.seconds).toBeLessThan(100 * 0.1 + 1)
    const capped = await runScripted({ tiers, script: right })
    expect(totalOf(capped.events)).toMatchObject({ total: maxRelays })
  })

  it('begins no item once it is decided, however many wait for their turn', async () => {
    const { samples } = await runScripted({ tiers, script: right, concurrency: 1 })
    const wide = await runScripted({ tiers, script: right, concurrency: 64 })
    const inFlight = wide.events.map((event) => (event.kind === 'load' ? event.inFlight : 0))
    const most = Math.max(...inFlight)
    expect(most).toBeLessThan(64)
    expect(wide.node.asked.length).toBeLessThan(samples.length + most)
  })

  it.each([400, 500, 501])(
    'whose node refuses every item from the first on ends after five of them, with status %i',
    async (code) => {
      const run = runScripted({
        ...all,
        concurrency: 1,
        script: (prompt) => (isItem(prompt) ? status(code) : 'Hi'),
      })
      await expect(run).rejects.toThrow('5 of them in a row')
    },
  )

  it('asks its canaries among its items, each after as many answers as it says', async () => {
    const fresh = await loadSuite('suites/iq-text')
    const canaries = canariesOfRun(fresh, 'scripted')
    const shipped = await loadTiers('tiers.json')
    const chains = shipped.chains.map((chain) => ({ ...chain, limits: null }))
    const { node } = await runScripted({
      suite: fresh,
      tiers: { ...shipped, chains },
      concurrency: 1,
      script: () => 'no idea',
    })
    const prompts = node.asked.map(({ prompt }) => prompt)
    const places = canaries.map(({ request: { prompt } }) =>
      prompts.indexOf(
        typeof prompt === 'string' ? prompt : prompt.map(({ content }) => content).join('\n\n'),
      ),
    )
    const [first = 0] = places
    const gap = (node.asked[first + 1]?.at ?? 0) - (node.asked[first]?.at ?? 0)
    expect(gap, 'the next item follows at once').toBe(100)
    // The run is decided before the third.
    expect(places.slice(0, 2)).toEqual(canaries.slice(0, 2).map(({ after }, at) => after + at))
  })
})

describe('relays ahead of an item that waits', () => {
  it('stop as soon as the answers so far are expected to decide, and the wait is told', async () => {
    const undisturbed = await runScripted({ tiers, script: right })
    const { conclusion, node, events } = await runScripted({
      tiers,
      script: failingFirst(status(503), 1),
    })
    expect(verdictsOf(conclusion)).toEqual(verdictsOf(undisturbed.conclusion))
    expect(node.asked.length).toBeLessThanOrEqual(undisturbed.node.asked.length + 1 + 4)
    expect(events.filter(({ kind }) => kind === 'held')).toEqual([{ kind: 'held', position: 0 }])
  })

  it('go on when the item that was waited for is wrong and the answers do not suffice', async () => {
    const script = failingFirst(status(500), 3)
    const { conclusion, samples } = await runScripted({ tiers, script })
    expect(conclusion.finished).toBe(true)
    expect(samples[0]).toMatchObject({ outcome: 'missing' })
    expect(conclusion.verdicts[0]).toMatchObject({ verdict: 'certified' })
  })

  it.each([0, 0.12, 0.3])(
    'never go beyond the cap of relays, at a fault rate of %d',
    async (rate) => {
      const chance = new Drbg('cap', String(rate))
      // Just between the chances to certify and to deny: such a node is asked up to the cap.
      const { samples } = await runScripted({
        tiers,
        concurrency: 16,
        script(prompt) {
          if (!isItem(prompt)) return 'Hi'
          if (chance.float() < rate) return status(503)
          return new Drbg('skill', prompt).float() < 0.7 ? right(prompt) : 'no idea'
        },
      })
      const [first] = tiers.chains
      const cap = first?.decision.rule === 'evidence' ? first.decision.maxRelays : 0
      expect(cap).toBe(maxRelays)
      expect(Math.max(...samples.map(({ position }) => position))).toBeLessThan(cap)
    },
  )

  it('are bounded at 12 % refusals by half as many again as an undisturbed verdict takes', async () => {
    const counts = { calm: 0, disturbed: 0 }
    for (let run = 0; run < 8; run++) {
      const chance = new Drbg('disturbed', String(run))
      const seed = `run ${run}`
      const skilled: Script = (prompt) =>
        isItem(prompt) && new Drbg(seed, prompt).float() < 0.9 ? right(prompt) : 'no idea'
      const calm = await runScripted({ tiers, seed, script: skilled })
      const disturbed = await runScripted({
        tiers,
        seed,
        script: (...asked) =>
          isItem(asked[0]) && chance.float() < 0.12 ? status(503) : skilled(...asked),
      })
      counts.calm += calm.node.asked.length + calm.node.controls
      counts.disturbed += disturbed.node.asked.length + disturbed.node.controls
    }
    expect(counts.disturbed).toBeGreaterThan(counts.calm)
    expect(counts.disturbed).toBeLessThanOrEqual(1.5 * counts.calm)
  })
})

describe('a node that goes away', () => {
  const away = (from: number, to: number): Script => {
    let requests = 0
    return (prompt) => (++requests >= from && requests < to ? broken : right(prompt))
  }

  it('is asked by control requests only, with growing waits, and no item counts as wrong', async () => {
    const { samples, events, node } = await runScripted({ limit: 40, script: away(60, 74) })
    expect(samples).toHaveLength(200)
    expect(samples.filter(({ outcome }) => outcome === 'missing')).toEqual([])
    expect(events.filter(({ kind }) => kind === 'back')).toHaveLength(1)
    expect(node.controls).toBeGreaterThan(1)
  })

  it('for longer than four minutes ends the run as unreachable', async () => {
    const waits: number[] = []
    const run = runScripted({
      limit: 40,
      script: away(60, Number.POSITIVE_INFINITY),
      listener: (event) => event.kind === 'away' && waits.push(event.waitMs),
    })
    await expect(run).rejects.toMatchObject({ code: 'NODE_UNREACHABLE' })
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000])
  })
})

function timesOf(
  { asked }: { readonly asked: readonly { readonly prompt: string; readonly at: number }[] },
  prompt: string | undefined,
): readonly number[] {
  return asked.filter((one) => one.prompt === prompt).map(({ at }) => at)
}

function verdictsOf({ verdicts }: { readonly verdicts: readonly { verdict: string }[] }) {
  return verdicts.map(({ verdict }) => verdict)
}
