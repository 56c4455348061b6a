import { describe, expect, it } from 'vitest'
import { answerBook, skillResponder } from '../../../src/mock-node/index.ts'
import type { RunEvent } from '../../../src/run/index.ts'
import { Drbg } from '../../../src/stats/index.ts'
import { loadSuite } from '../../../src/suite/index.ts'
import { chatReply, type Received, sendJson, serve } from '../../node/server.ts'
import { conductRun, hasty } from '../../support/conduct.ts'
import { serveCrowded } from '../../support/crowded-node.ts'
import { promptIn } from '../../support/prompt-in.ts'

/** So that a run asks every item, whatever the evidence. */
const all = 1000

const isControl = ({ method, body }: Received) => method === 'GET' || body.includes('"Hello"')

describe('a node that refuses when more than eight relays are in flight', () => {
  it('is refused little, and finds itself asked as much at a time as it takes', async () => {
    await using node = await serveCrowded(8, 10)
    const { samples, pace } = await conductRun({ url: node.url, limit: all, concurrency: 32 })
    expect(samples.filter(({ outcome }) => outcome === 'missing')).toEqual([])
    // How many just before the pace falls depends on how busy this machine is.
    expect(node.refused, 'of 656 items').toBeLessThanOrEqual(65)
    expect(pace.at(-1)?.to, 'the last change').toBeGreaterThanOrEqual(5)
    expect(pace.at(-1)?.to).toBeLessThanOrEqual(9)
    expect(Math.max(...pace.map(({ to }) => to))).toBeLessThanOrEqual(32)
  })
})

describe('a node that drops what it would get wrong', () => {
  it('at 60 % skill scores at most 60, but for the sampling error', async () => {
    const suite = await loadSuite('suites/starter')
    const book = answerBook(suite)
    const responder = skillResponder(book, 0.6, 'dropping')
    let dropped = 0
    await using node = await serve((response, request) => {
      if (isControl(request)) return sendJson(response, chatReply('Hi'))
      const prompt = promptIn(request)
      const answer = responder.answer(prompt)
      const isWrong = answer !== book.find(prompt)?.right
      if (isWrong && new Drbg('drop', prompt).float() < 0.15) {
        dropped++
        response.destroy()
      } else sendJson(response, chatReply(answer))
    })
    const { conclusion } = await conductRun({ url: node.url, suite, limit: all, concurrency: 16 })
    const { outcomes, asked, tasks } = conclusion.summary
    expect(dropped, 'relays').toBeGreaterThan(50)
    expect(outcomes.missing, 'items').toBeGreaterThan(20)
    expect(tasks.every((task) => task.asked === task.size)).toBe(true)
    const sd = Math.sqrt((0.6 * 0.4) / asked)
    expect(outcomes.correct / asked).toBeLessThan(0.6 + 3 * sd)
    expect(outcomes.correct / asked).toBeGreaterThan(0.6 - 3 * sd)
  })
})

describe('an item that stays without an answer', () => {
  it('is asked three times in all, with others in between and waits of the policy', async () => {
    const tries: { at: number; before: number }[] = []
    await using node = await serve((response, request, count) => {
      if (isControl(request)) return sendJson(response, chatReply('Hi'))
      const chosen = count === 1 ? promptIn(request) : first
      first = chosen
      if (promptIn(request) !== chosen) return sendJson(response, chatReply('7'))
      tries.push({ at: performance.now(), before: count })
      return sendJson(response, {}, 500)
    })
    let first = ''
    const { samples } = await conductRun({ url: node.url, limit: 20, concurrency: 2 })
    const [missing, ...others] = samples.filter(({ outcome }) => outcome === 'missing')
    expect(missing).toMatchObject({
      position: 0,
      attempts: 3,
      reason: expect.stringMatching(/^status 500/u),
      score: 0,
    })
    expect(others).toEqual([])
    const [a, b, c] = tries
    expect(tries).toHaveLength(3)
    const [wait, longer] = hasty.retries.waitsMs
    expect((b?.at ?? 0) - (a?.at ?? 0)).toBeGreaterThanOrEqual((wait ?? 0) - 1)
    expect((c?.at ?? 0) - (b?.at ?? 0)).toBeGreaterThanOrEqual((longer ?? 0) - 1)
    expect(b?.before, 'others in between').toBeGreaterThan(2)
  })

  it('that the node refuses as such is asked once, and keeps the words of the node', async () => {
    await using node = await serve((response, request, count) =>
      isControl(request) || count % 3 === 0
        ? sendJson(response, chatReply('Hi'))
        : sendJson(response, { error: { message: 'prompt too long' } }, 400),
    )
    const { samples } = await conductRun({ url: node.url, limit: 2, concurrency: 1 })
    const missing = samples.filter(({ outcome }) => outcome === 'missing')
    expect(new Set(missing.map(({ attempts, reason }) => `${attempts} ${reason}`))).toEqual(
      new Set(['1 status 400: prompt too long']),
    )
    expect(missing.length).toBeGreaterThan(3)
  })

  it.each([403, 404, 413])(
    'that alone is refused with status %i costs only itself',
    async (status) => {
      let first = ''
      await using node = await serve((response, request) => {
        if (isControl(request)) return sendJson(response, chatReply('Hi'))
        first ||= promptIn(request)
        return promptIn(request) === first
          ? sendJson(response, { error: { message: 'not this one' } }, status)
          : sendJson(response, chatReply('7'))
      })
      const { samples } = await conductRun({ url: node.url, limit: 2, concurrency: 1 })
      expect(samples).toHaveLength(10)
      expect(samples.filter(({ outcome }) => outcome === 'missing')).toMatchObject([
        { position: 0, attempts: 1, reason: `status ${status}: not this one` },
      ])
    },
  )

  it('draws on the budget of the run: a fifth more relays and twenty', async () => {
    let relays = 0
    await using node = await serve((response, request) => {
      if (isControl(request)) return sendJson(response, chatReply('Hi'))
      relays++
      return relays % 2 === 0 ? sendJson(response, chatReply('7')) : response.destroy()
    })
    const { samples } = await conductRun({ url: node.url, limit: all, concurrency: 4 })
    const { budgetShare, budgetBase } = hasty.retries
    expect(relays).toBe(samples.reduce((sum, { attempts }) => sum + attempts, 0))
    expect(relays).toBeLessThanOrEqual(samples.length * (1 + budgetShare) + budgetBase + 1)
    expect(relays).toBeGreaterThan(samples.length + budgetBase)
  })
})

describe('a node that goes away', () => {
  /** Away for so many requests from the given one on, whatever is asked. */
  /** A node that breaks every connection from a request on, until it has done so to some control requests. */
  async function serveAway(from: number, controls: number) {
    let broken = 0
    return serve((response, { body }, count) => {
      if (count < from || broken >= controls) {
        sendJson(response, chatReply('7'))
        return
      }
      if (/"max_tokens":1\b/u.test(body)) broken++
      response.destroy()
    })
  }

  it('and comes back costs no item its outcome, and the waiting is told', async () => {
    await using node = await serveAway(60, 3)
    const events: RunEvent[] = []
    const listener = (event: RunEvent) => events.push(event)
    const { samples, pace } = await conductRun({
      url: node.url,
      limit: 40,
      concurrency: 4,
      listener,
      perseverance: { ...hasty, outages: { ...hasty.outages, waitsMs: [10, 20, 40, 40, 40, 40] } },
    })
    expect(samples).toHaveLength(200)
    expect(samples.filter(({ outcome }) => outcome === 'missing')).toEqual([])
    const away = events.filter(({ kind }) => kind === 'away')
    expect(away.length).toBeGreaterThan(0)
    expect(away[0]).toMatchObject({ waitMs: 10, left: 6, fault: { kind: 'unreachable' } })
    expect(events.filter(({ kind }) => kind === 'back')).toHaveLength(1)
    expect(pace.map(({ why, to }) => (to === 0 ? `${why}!` : why))).toContain('away!')
    expect(pace.find(({ why }) => why === 'returned')).toMatchObject({ from: 0, to: 2 })
  })

  it('and stays away ends the run as unreachable; no item counts as wrong for it', async () => {
    await using node = await serveAway(60, Number.POSITIVE_INFINITY)
    const events: RunEvent[] = []
    const listener = (event: RunEvent) => events.push(event)
    const run = conductRun({ url: node.url, limit: 40, concurrency: 4, listener })
    await expect(run).rejects.toMatchObject({ code: 'NODE_UNREACHABLE', exitCode: 5 })
    const waits = events.flatMap((event) => (event.kind === 'away' ? [event.waitMs] : []))
    expect(waits).toEqual([10, 20, 40])
    const outcomes = events.flatMap((event) =>
      event.kind === 'stored' ? [event.sample.outcome] : [],
    )
    expect(outcomes).toHaveLength(59)
    expect(outcomes).not.toContain('missing')
  })

  it('before its first answer is not waited for', async () => {
    await using node = await serveAway(1, Number.POSITIVE_INFINITY)
    const events: RunEvent[] = []
    const listener = (event: RunEvent) => events.push(event)
    const run = conductRun({ url: node.url, limit: 2, concurrency: 4, listener })
    await expect(run).rejects.toMatchObject({ code: 'NODE_UNREACHABLE' })
    expect(events.filter(({ kind }) => kind === 'away')).toEqual([])
  })

  it('and is stopped by the user while away keeps what it has', async () => {
    await using node = await serveAway(60, Number.POSITIVE_INFINITY)
    const stop = new AbortController()
    const slow = { ...hasty, outages: { ...hasty.outages, waitsMs: [60_000] } }
    const { conclusion, samples } = await conductRun({
      url: node.url,
      limit: 40,
      concurrency: 4,
      perseverance: slow,
      stop: stop.signal,
      listener: ({ kind }) => kind === 'away' && stop.abort(),
    })
    expect(conclusion.finished).toBe(false)
    expect(samples).toHaveLength(59)
  })
})

describe('a node that refuses every item', () => {
  it.each([400, 403, 413, 422])(
    'with status %i ends the run after a few, with its words, and none counts as wrong',
    async (status) => {
      await using node = await serve((response, request) =>
        isControl(request)
          ? sendJson(response, chatReply('Hi'))
          : sendJson(response, { error: { message: `no item ${request.body.length}` } }, status),
      )
      const events: RunEvent[] = []
      const run = conductRun({
        url: node.url,
        limit: 40,
        concurrency: 4,
        listener: (event) => events.push(event),
      })
      await expect(run).rejects.toMatchObject({
        code: 'NODE_REFUSED',
        message: expect.stringMatching(/5 of them in a row: HTTP status \d+: no item \d+/u),
      })
      expect(events.filter(({ kind }) => kind === 'stored')).toEqual([])
      expect(node.received.length).toBeLessThan(20)
    },
  )

  it('whatever it is asked ends the run with what to do', async () => {
    await using node = await serve((response) =>
      sendJson(response, { error: { message: 'no such key' } }, 401),
    )
    await expect(conductRun({ url: node.url, limit: 2, concurrency: 1 })).rejects.toMatchObject({
      code: 'NODE_REFUSED',
      next: expect.stringContaining('IQCHAINS_API_KEY'),
    })
  })

  it('since its quota is used up ends the run at once, and keeps what was answered', async () => {
    await using node = await serve((response, _, count) =>
      count < 10
        ? sendJson(response, chatReply('7'))
        : sendJson(response, { error: { message: 'x', code: 'insufficient_quota' } }, 429),
    )
    const events: RunEvent[] = []
    const listener = (event: RunEvent) => events.push(event)
    const run = conductRun({ url: node.url, limit: 40, concurrency: 2, listener })
    await expect(run).rejects.toMatchObject({
      code: 'NODE_REFUSED',
      next: expect.stringContaining('raise the quota'),
    })
    const stored = events.flatMap((event) => (event.kind === 'stored' ? [event.sample] : []))
    expect(stored.length).toBeGreaterThan(5)
    expect(stored.filter(({ outcome }) => outcome === 'missing')).toEqual([])
  })
})

describe('a node that limits requests by time', () => {
  it.each([
    ['says nothing of when', {}],
    ['tells by its headers when', { 'x-ratelimit-reset-requests': '40ms' }],
  ])('and %s loses no item', async (_what, headers) => {
    let began = 0
    let used = 0
    await using node = await serve((response, { method }) => {
      if (method === 'GET') return sendJson(response, { data: [] })
      const now = performance.now()
      if (now - began > 40) [began, used] = [now, 0]
      if (++used <= 5) return sendJson(response, chatReply('7'))
      response.writeHead(429, { 'content-type': 'application/json', ...headers })
      return response.end('{"error": {"message": "Rate limit reached"}}')
    })
    const { samples } = await conductRun({
      url: node.url,
      limit: 6,
      concurrency: 4,
      perseverance: { ...hasty, load: { ...hasty.load, patienceMs: 60_000 } },
    })
    expect(samples).toHaveLength(30)
    expect(samples.filter(({ outcome }) => outcome === 'missing')).toEqual([])
  })
})

describe('a connection that breaks while it is old', () => {
  it('does not count as a try of the item', async () => {
    let requests = 0
    await using node = await serve((response, request) => {
      if (isControl(request)) return sendJson(response, chatReply('Hi'))
      return ++requests % 4 === 0 ? response.destroy() : sendJson(response, chatReply('7'))
    })
    const { samples } = await conductRun({
      url: node.url,
      limit: 8,
      concurrency: 1,
      perseverance: { ...hasty, retries: { ...hasty.retries, waitsMs: [] } },
    })
    expect(samples.filter(({ outcome }) => outcome === 'missing')).toEqual([])
    expect(samples.reduce((sum, { attempts }) => sum + attempts, 0)).toBeGreaterThan(40)
  })
})
