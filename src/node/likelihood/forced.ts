import type { ContinuationLikelihood } from '../types.ts'
import { type Answered, type Exchange, malformed } from './exchange.ts'
import type { Candidate, NextToken } from './forced-reply.ts'
import { agree, type Check, probe, type Routes } from './method.ts'
import { nextToken, type TokenRoute, type Wording, wordings } from './next-token.ts'
import { isPassing } from './passing.ts'
import { tokenize } from './tokenize.ts'
import { sharedLength, sumOf } from './tokens.ts'

/**
 * One request for each token of the continuation, which `logit_bias` forces: servers like llama.cpp
 * tell the log-probability it had before. The wordings are tried in turn until one is believed.
 */
export const checkForced: Check = async (exchange, routes) => {
  const read = await tokenize(exchange, routes.tokenize, probe.context)
  if (!read.ok) return read
  const empty = await tokenize(exchange, routes.tokenize, '')
  if (!empty.ok) return empty
  const believed = await firstBelieved(exchange, routes, read.value)
  if (!believed.ok) return believed
  const marked = empty.value.length > 0
  const measure = (on: Exchange, context: string, continuations: readonly string[]) =>
    measureAll({ exchange: on, routes, wording: believed.value }, context, continuations)
  return {
    ok: true,
    value: {
      name: 'forced-tokens',
      emptyContext: marked,
      rolling: marked,
      measure,
      async whole(on, text) {
        const measured = await measure(on, '', [text])
        if (!measured.ok) return measured
        const [value] = measured.value
        return value ? { ok: true, value } : malformed('the text was not measured')
      },
    },
  }
}

/** The first wording that passes the check, or why the commonest does not. */
async function firstBelieved(
  exchange: Exchange,
  routes: Routes,
  ids: readonly number[],
): Promise<Answered<Wording>> {
  const failures: Answered<never>[] = []
  for (const wording of wordings) {
    const checked = await check({ exchange, routes, wording }, ids)
    if (checked.ok) return { ok: true, value: wording }
    if (isPassing(checked.fault)) return checked
    failures.push(checked)
  }
  return failures[0] ?? malformed('there is no wording to try')
}

/**
 * Two ways of asking must agree: the prompt as text and as tokens, and the two most probable tokens
 * forced and unforced.
 */
async function check(route: TokenRoute, ids: readonly number[]): Promise<Answered<undefined>> {
  const ask = (prompt: string | readonly number[], forced?: number) =>
    nextToken(route, { prompt, text: probe.context, forced, count: 2 })
  const byText = await ask(probe.context)
  if (!byText.ok) return byText
  const byTokens = await ask(ids)
  if (!byTokens.ok) return byTokens
  const [first, second] = byTokens.value.top
  if (first === undefined || second === undefined) {
    return malformed('fewer of the most probable tokens than were asked for')
  }
  if (!same(byText.value, first) || !same(byTokens.value, first)) {
    return malformed('a prompt means something else as text than as tokens')
  }
  for (const candidate of [second, first]) {
    const forced = await ask(ids, candidate.id)
    if (!forced.ok) return forced
    if (!same(forced.value, candidate) || !same(forced.value.top[0], first)) {
      return malformed('a forced token has another log-probability than the same one unforced')
    }
  }
  return { ok: true, value: undefined }
}

function same(one: Candidate | undefined, other: Candidate): boolean {
  return one?.id === other.id && agree(one.logprob, other.logprob)
}

/** Tokens that were asked for, by the tokens before them: continuations that begin alike share them. */
interface Branch {
  readonly next: Map<number, Branch>
  token?: NextToken
}

async function measureAll(
  route: TokenRoute,
  context: string,
  continuations: readonly string[],
): Promise<Answered<readonly ContinuationLikelihood[]>> {
  const before = await tokenize(route.exchange, route.routes.tokenize, context)
  if (!before.ok) return before
  const root: Branch = { next: new Map() }
  const likelihoods: ContinuationLikelihood[] = []
  for (const continuation of continuations) {
    const text = context + continuation
    const read = await tokenize(route.exchange, route.routes.tokenize, text)
    if (!read.ok) return read
    const first = sharedLength(before.value, read.value)
    const places = await tokensFrom(route, { text, ids: read.value, first }, root)
    if (!places.ok) return places
    const sum = sumOf(places.value.map(({ logprob }) => logprob))
    if (!sum.ok) return malformed(sum.problem)
    const greedy = places.value.every(({ logprob, top: [top] }) => top && logprob >= top.logprob)
    likelihoods.push({ ...sum.value, greedy })
  }
  return { ok: true, value: likelihoods }
}

interface TokenizedText {
  readonly text: string
  readonly ids: readonly number[]
  /** The first token asked for: one that crosses from the context into the continuation counts. */
  readonly first: number
}

/** Forces the tokens of a text from the first one on, each after all that stand before it. */
async function tokensFrom(
  route: TokenRoute,
  { text, ids, first }: TokenizedText,
  root: Branch,
): Promise<Answered<readonly NextToken[]>> {
  if (first === 0) return malformed('no token stands before the continuation')
  const tokens: NextToken[] = []
  let branch = root
  for (const [at, id] of ids.entries()) {
    const next: Branch = branch.next.get(id) ?? { next: new Map() }
    branch.next.set(id, next)
    branch = next
    if (at < first) continue
    if (branch.token === undefined) {
      const asked = await nextToken(route, { prompt: ids.slice(0, at), text, forced: id, count: 1 })
      if (!asked.ok) return asked
      branch.token = asked.value
    }
    tokens.push(branch.token)
  }
  return { ok: true, value: tokens }
}
