import { describe, expect, it } from 'vitest'
import { renderers } from '../../src/publish/index.ts'
import { reportStanding } from '../../src/publish/report-standing.ts'
import { type PublishedVerdict, type Report, readReport } from '../../src/report/index.ts'
import { bytesOf, report } from '../report/sample.ts'

describe('the price of a chain', () => {
  it('stands in every format beside the verdict', () => {
    expect(renderers.text(report)).toMatch(
      /A200 +>= 55 +0\.00075 USD +CERTIFIED +score 61\.11 >= 55/u,
    )
    expect(renderers.text(report)).toMatch(/A300 +- +no price +INCONCLUSIVE/u)
    expect(renderers.md(report)).toContain('| A200 | 55 | 0.00075 USD | **certified** |')
    expect(renderers.junit(report)).toContain(
      'name="A200: Chain 2"><properties><property name="per relay" value="0.00075 USD"/></properties>',
    )
    expect(JSON.parse(renderers.json(report)).verdicts[1].terms.pricePerRelayUsd).toBe('0.00075')
  })

  it('is not told by a report of version 1', () => {
    const { verdicts, ...rest } = report
    const old = {
      ...rest,
      schema: 'iqchains/report/v1',
      verdicts: verdicts.map(({ terms: _, ...verdict }) => verdict),
    }
    expect(renderers.md(readReport(bytesOf(old)))).toContain('| A200 | 55 | not told |')
  })
})

it('the zone around a threshold is written exactly', () => {
  const [first] = report.verdicts
  if (!first) throw new Error('the sample changed')
  const evidence = { items: '40', alpha: '0.05', beta: '0.05', indifference: '0.2' }
  const shown = (verdict: 'certified' | 'denied', reason: string) =>
    renderers.md({
      ...report,
      verdicts: [{ ...first, minScore: '70.1', verdict, reason, evidence }],
    })
  expect(shown('certified', 'evidence-for')).toContain('shown to be above 69.9 by 40 items')
  expect(shown('denied', 'evidence-against')).toContain('shown to be below 70.3 by 40 items')
})

it('a certificate that is over is never shown as one that holds, whatever the format', () => {
  const days = 24 * 60 * 60 * 1000
  const [soon, late] = [days, 400 * days].map((after) => Date.parse(report.times.finished) + after)
  expect(renderers.text(report, soon)).toContain('CERTIFIED')
  expect(renderers.text(report, late)).not.toContain('CERTIFIED')
  expect(renderers.md(report, soon)).toContain('**certified**')
  expect(renderers.md(report, late)).toContain('**ended**')
  expect(renderers.md(report, late)).not.toContain('**certified**')
  expect(renderers.junit(report, late)).toContain('the certificate has ended')
})

describe('a report in words', () => {
  it('stands whole in plain text', () => {
    expect(renderers.text(report)).toMatchInlineSnapshot(`
      "node    https://node.example/v1  (chat, model: model-a)
      says    model-a-2026
      suite   small 1.0.0  sha256:f8ebd43dbef1f029...
      run     r-01

      task        items  right  wrong  unparsed  refused  cut off  missing  score  95 % interval
      arithmetic      6      4      1         1        0        0        0  66.66  30.00 - 90.33
      logic           4      2      0         0        1        0        1  50.00  15.00 - 85.00
      composite      10      6      1         1        1        0        1  61.11  33.00 - 83.10

      chain  needs  per relay    verdict       because
      A100   >= 70  0.00125 USD  DENIED        score 61.11 < 70
      A200   >= 55  0.00075 USD  CERTIFIED     score 61.11 >= 55
      A300   -      no price     INCONCLUSIVE  this chain has no suite yet

      speed   answers p50 120 ms, p95 480 ms; first token p50 80 ms, p95 210 ms; 41.5 tokens/s
      tokens  4000 in, 90 out (as the node counts)
      "
    `)
  })

  it('stands whole in Markdown, with the text of strangers disarmed', () => {
    const node = { ...report.node, model: 'a|b\n*c*' }
    expect(renderers.md({ ...report, node })).toMatchInlineSnapshot(`
      "# https://node.example/v1: score 61.11

      - protocol: chat; model asked for: a\\|b \\*c\\*
      - control of the URL: claimed
      - suite: small 1.0.0, digest \`f8ebd43dbef1f029bf4930c65c9b7c5cc76af476927cee861ff18fcc73bfc4ab\`
      - run: r-01, 2026-11-22T11:00:00Z to 2026-11-22T12:00:00Z
      - speed: answers p50 120 ms, p95 480 ms; first token p50 80 ms, p95 210 ms; 41.5 tokens/s

      | chain | needs | per relay | verdict | because |
      |---|---|---|---|---|
      | A100 | 70 | 0.00125 USD | **denied** | score 61.11 < 70 |
      | A200 | 55 | 0.00075 USD | **certified** | score 61.11 >= 55 |
      | A300 | - | no price | **inconclusive** | this chain has no suite yet |

      | task | items | right | wrong | unparsed | refused | cut off | missing | score | 95 % interval |
      |---|--:|--:|--:|--:|--:|--:|--:|--:|---|
      | arithmetic | 6 | 4 | 1 | 1 | 0 | 0 | 0 | 66.66 | 30.00 - 90.33 |
      | logic | 4 | 2 | 0 | 0 | 1 | 0 | 1 | 50.00 | 15.00 - 85.00 |
      | **composite** | 10 | 6 | 1 | 1 | 1 | 0 | 1 | 61.11 | 33.00 - 83.10 |

      What this report does not prove:

      - The suite is public; a model may have seen it.
      "
    `)
  })

  it('stands whole in JUnit', () => {
    expect(renderers.junit(report, Date.parse(report.times.finished))).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuite name="iqchains small 1.0.0" timestamp="2026-11-22T12:00:00Z" tests="3" failures="1" skipped="1">
        <testcase classname="iqchains" name="A100: Chain 1"><failure message="score 61.11 &lt; 70"/></testcase>
        <testcase classname="iqchains" name="A200: Chain 2"><properties><property name="per relay" value="0.00075 USD"/></properties></testcase>
        <testcase classname="iqchains" name="A300: Chain 3"><skipped message="this chain has no suite yet"/></testcase>
      </testsuite>
      "
    `)
  })

  it('tells what is not known, and what only some reports have', () => {
    const operator = { keyid: 'owner-key', nonce: 'n', signature: 's' }
    const shown = renderers.text({
      ...report,
      node: { ...report.node, model: null, modelReported: [], operator },
      settings: { ...report.settings, limit: 5 },
      composite: null,
      tasks: report.tasks.map((task) => ({ ...task, score: null })),
      latency: null,
      tokens: { prompt: 0, completion: 0, counted: 0 },
      relays: { samples: 10, further: 3, cap: 400 },
      items: { generators: 'g', asked: 10, digest: 'd' },
      limits: {
        prompts: { longest: { tokens: 187, item: 0, task: 0 }, counted: 'cl100k_base' },
        probes: [],
      } as unknown as Report['limits'],
      canaries: { right: 1, published: 3, other: 4, unread: 5, log10Lookup: '1.99' },
    })
    expect(shown).toMatchInlineSnapshot(`
      "node    https://node.example/v1  (chat, model: the node chooses)
      owner   owner-key  (control proven)
      suite   small 1.0.0  sha256:f8ebd43dbef1f029..., first 5 items of each task only
      run     r-01

      task        items  right  wrong  unparsed  refused  cut off  missing  score  95 % interval
      arithmetic      6      4      1         1        0        0        0      -              -
      logic           4      2      0         0        1        0        1      -              -
      composite      10      6      1         1        1        0        1      -              -

      scale   its own: uncalibrated against Open LLM v1

      chain  needs  per relay    verdict       because
      A100   >= 70  0.00125 USD  DENIED        score 61.11 < 70
      A200   >= 55  0.00075 USD  CERTIFIED     score 61.11 >= 55
      A300   -      no price     INCONCLUSIVE  this chain has no suite yet

      speed   unknown
      tokens  unknown: the node does not count them
      relays  13, 3 of them for control, counting and probing; at most 400 items are asked
      limits  the longest prompt has 187 tokens (by cl100k_base)
      keys    13 public items whose published key is wrong, no part of the score: 1 right, 3 by that key; no sign that it looks answers up
      "
    `)
    const md = renderers.md({
      ...report,
      node: { ...report.node, model: null, operator },
      composite: null,
    })
    expect(md).toContain('/v1: no score')
    expect(md).toContain('model asked for: none')
    expect(md).toContain('- control of the URL: proven by owner-key')
    expect(md).toContain('| **composite** | 0 | 6 | 1 | 1 | 1 | 0 | 1 | - | - |')
  })

  it('tells the speed of answers that were not streamed, and their scale', () => {
    const { latency } = report
    if (latency === null) throw new Error('the sample changed')
    const shown = renderers.text({
      ...report,
      latency: {
        ...latency,
        firstToken: { ...latency.firstToken, streamed: 0 },
        tokensPerSecond: null,
      },
      relays: { samples: 10, further: 0, cap: null },
      scale: { name: 'Open LLM v1', version: 3, value: '58.20', standardError: '1.10' },
      tokens: { prompt: 1, completion: 2, counted: 1 },
    })
    expect(shown).toContain(
      'speed   answers p50 120 ms, p95 480 ms; first token not known apart: not streamed\n',
    )
    expect(shown).toContain('scale   58.20 +- 1.10 on Open LLM v1 (equating 3)')
    expect(shown).toContain('relays  10, 0 of them for control, counting and probing\n')
    expect(shown).toContain('tokens  1 in, 2 out (as the node counts)')
    const one = { ...latency, firstToken: { ...latency.firstToken, streamed: 1 } }
    expect(renderers.text({ ...report, latency: one })).toContain('first token p50 80 ms')
    expect(renderers.text(report)).not.toContain('relays')
  })

  it('says that a node looks answers up from an e-value of 100 on', () => {
    const shown = (log10Lookup: string) =>
      renderers.text({
        ...report,
        canaries: { right: 0, published: 9, other: 0, unread: 0, log10Lookup },
      })
    expect(shown('1.99')).toContain('0 right, 9 by that key; no sign that it looks answers up')
    expect(shown('2.00')).toContain('9 by that key; IT LOOKS ANSWERS UP')
  })

  it.each([
    ['too-slow', { p95Ms: '31500', p95BoundMs: '30000' }, 'took up to 31.5 s, more than 30 s'],
    [
      'first-token-too-late',
      { firstTokenMs: '2500', firstTokenBoundMs: '2000' },
      'the first token took up to 2.5 s, more than 2 s',
    ],
    ['too-many-missing', { missingRate: '0.1234' }, 'no answer for 12.3 % of the items'],
    ['too-many-unparsed', { unparsedRate: '0.5' }, 'nothing could be read from 50.0 % of'],
    ['undecided-at-cap', { maxRelays: '400' }, 'not decided within 400 items'],
    ['too-few-items', { leastItems: '75' }, 'score met, but by fewer than 75 items'],
    [
      'evidence-for',
      { items: '40', alpha: '0.05', indifference: '2' },
      'above 53 by 40 items (error at most 5.0 %)',
    ],
    ['a-reason-of-later', {}, 'a-reason-of-later'],
  ])('gives the reason %s with its figures', (reason, evidence, words) => {
    const [, second] = report.verdicts
    if (!second) throw new Error('the sample changed')
    const verdicts = [{ ...second, reason, evidence: evidence as Record<string, string> }]
    expect(renderers.md({ ...report, verdicts })).toContain(words)
  })

  it('tells the evidence of a stranger who leaves figures out', () => {
    const [, second] = report.verdicts
    if (!second) throw new Error('the sample changed')
    const verdicts = [
      { ...second, reason: 'evidence-for', minScore: null, evidence: { items: '9' } },
    ]
    expect(renderers.md({ ...report, verdicts })).toContain('shown to be above 0 by 9 items')
  })

  it('has the layout that each format has', () => {
    expect(renderers.json(report)).toBe(`${JSON.stringify(report, null, 2)}\n`)
    const bom = renderers.cyclonedx(report)
    expect(bom).toBe(`${JSON.stringify(JSON.parse(bom), null, 2)}\n`)
    expect(bom).toContain('"version": 1,\n')
    expect(bom).toContain('"name": "model-a",\n')
    const anonymous = { ...report, node: { ...report.node, model: null } }
    expect(renderers.cyclonedx(anonymous)).toContain('"name": "model-a-2026"')
  })
})

describe('what a report comes to', () => {
  const finished = Date.parse(report.times.finished)
  const day = 24 * 60 * 60 * 1000
  const [denied, certified, without] = report.verdicts as [
    PublishedVerdict,
    PublishedVerdict,
    PublishedVerdict,
  ]
  const undecided: PublishedVerdict = {
    ...denied,
    verdict: 'inconclusive',
    reason: 'undecided',
  }
  const standing = (verdicts: readonly PublishedVerdict[], change: Partial<Report> = {}) =>
    reportStanding({ ...report, verdicts: [...verdicts], ...change }, finished)

  it('is its certificate until that ends', () => {
    expect(reportStanding(report, finished + 90 * day - 1)).toBe('certified')
    expect(reportStanding(report, finished + 90 * day)).toBe('ended')
    expect(reportStanding({ ...report, verdicts: [{ ...certified, terms: null }] }, 0)).toBe(
      'certified',
    )
  })

  it('is denied where a chain is and none certified, or inconclusive', () => {
    expect(standing([denied, undecided])).toBe('denied')
    expect(standing([undecided, without])).toBe('inconclusive')
  })

  it('is not asked where no chain was to be decided, and something was answered', () => {
    const nothing = { ...report.outcomes, correct: 0, incorrect: 0, unparsed: 0, refused: 0 }
    expect(standing([without])).toBe('not-asked')
    expect(standing([undecided], { settings: { ...report.settings, limit: 5 } })).toBe('not-asked')
    expect(standing([without], { outcomes: { ...nothing, missing: 10 } })).toBe('inconclusive')
    expect(standing([without], { outcomes: { ...nothing, missing: 10, refused: 1 } })).toBe(
      'not-asked',
    )
  })

  it('decides which chains of a JUnit file fail, and which are skipped', () => {
    const counts = (verdicts: readonly PublishedVerdict[], now = finished) =>
      /tests="\d+" failures="\d+" skipped="\d+"/u.exec(
        renderers.junit({ ...report, verdicts: [...verdicts] }, now),
      )?.[0]
    expect(counts([certified, undecided])).toBe('tests="2" failures="0" skipped="1"')
    expect(counts([undecided, without])).toBe('tests="2" failures="1" skipped="1"')
    expect(counts([denied, undecided])).toBe('tests="2" failures="1" skipped="1"')
    expect(counts([certified, denied], finished + 90 * day)).toBe(
      'tests="2" failures="2" skipped="0"',
    )
    const ended = renderers.junit(report, finished + 90 * day)
    expect(ended).toContain('Chain 1"><failure message="score 61.11 &lt; 70"/>')
    expect(ended).toContain('Chain 2"><failure message="the certificate has ended"/>')
    const holds = renderers.junit(report, finished)
    expect(holds).not.toContain('has ended')
    const md = (now: number) => renderers.md(report, now)
    expect(md(finished + 90 * day - 1)).toContain('**certified**')
    expect(md(finished + 90 * day)).toContain('**ended**')
    const timeless = { ...report, verdicts: [{ ...certified, terms: null }] }
    expect(renderers.md(timeless, finished)).toContain('**certified**')
  })
})
