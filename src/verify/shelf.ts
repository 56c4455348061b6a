import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type LoadedTiers, loadTiers } from '../chains/index.ts'
import { streamBytes } from '../files/index.ts'
import type { Report } from '../report/index.ts'
import type { Scorer } from '../scorer/index.ts'
import type { Suite } from '../suite/index.ts'
import type { ReplayInput } from './replay.ts'

/** Files of the verifier's own with which reports are decided and judged again. */
export interface ShelfPolicy {
  /**
   * A tiers file: the report must be of it. Default: the one that comes with the program, where the report
   * is of it. Never one that happens to lie in the current folder.
   */
  readonly tiers?: string
  /** In place of the one that comes with the program: each is used where the report is of it. */
  readonly tiersAtHand?: readonly string[]
  /** Folder or name of a suite: the report must be of it. Default: the answers are not judged again. */
  readonly suite?: string
  /** Without `suite`: folders or names of suites, each used where the report is of it. */
  readonly suitesAtHand?: readonly string[]
  /** A file that opens what the transcript of the report holds back. Default: it stays closed. */
  readonly opening?: string
  /** Without any of them: judge again with suites that come with the program, where the report is of one. */
  readonly judgeBundled?: boolean
}

type Judging = Pick<ReplayInput, 'suite' | 'items'>

const asGiven = { code: 'CONFIG' } as const

const none: Judging = { suite: undefined, items: undefined }

/** What is at hand to make reports again; each file is read once, however many reports there are. */
export class Shelf {
  readonly #policy: ShelfPolicy
  readonly #tiers = new Map<string | undefined, Promise<LoadedTiers>>()
  readonly #suites = new Map<string, Promise<Judging>>()

  constructor(policy: ShelfPolicy) {
    this.#policy = policy
  }

  /**
   * What is needed to make a report again; undefined where nothing at hand is its own. What the user named
   * is taken although it is not: then the report does not verify.
   * @throws IqError `TIERS`, `SUITE` or `CONFIG` for files that cannot be read
   */
  async replayOf(
    report: Report,
    transcript: ReplayInput['transcript'],
  ): Promise<ReplayInput | undefined> {
    const { tiers: named } = this.#policy
    const tiers = await this.#tiersOf(report)
    if (tiers === undefined) return undefined
    const judging = await this.#judgingOf(report)
    const hasItems = (judging.items?.sha256 ?? null) === report.settings.calibration
    if (named === undefined && !hasItems) return undefined
    const { opening } = this.#policy
    const opened = opening === undefined ? {} : { opening: () => streamBytes(opening, asGiven) }
    // Looking at pictures takes seconds and optional parts: only who names the suite asks for it.
    const { suite, suitesAtHand } = this.#policy
    const isNamed = suite !== undefined || suitesAtHand !== undefined
    const looking = isNamed ? { scorer: openPinnedScorer } : {}
    return { tiers, transcript, ...judging, ...opened, ...looking }
  }

  async #tiersOf(report: Report): Promise<LoadedTiers | undefined> {
    const { tiers: named, tiersAtHand = [undefined] } = this.#policy
    if (named !== undefined) return this.#loadTiers(named)
    for (const path of tiersAtHand) {
      const tiers = await this.#loadTiers(path)
      if (tiers.digest === report.tiers.digest) return tiers
    }
    return undefined
  }

  #loadTiers(path: string | undefined): Promise<LoadedTiers> {
    const loading = this.#tiers.get(path) ?? loadTiersOf(path)
    this.#tiers.set(path, loading)
    return loading
  }

  async #judgingOf({ suite: { name, version, digest, mode } }: Report): Promise<Judging> {
    const { suite, suitesAtHand, judgeBundled = false } = this.#policy
    if (suite !== undefined) return this.#load(suite, mode)
    for (const one of suitesAtHand ?? []) {
      const judging = await this.#load(one, mode)
      if (judging.suite?.digest === digest) return judging
    }
    if (!judgeBundled || !/^[a-z0-9-]+$/u.test(name)) return none
    const { bundledSuites } = await import('../places/index.ts')
    const folder = join(bundledSuites, name)
    if (!existsSync(join(folder, 'suite.json'))) return none
    const { readSuiteFile } = await import('../suite/index.ts')
    const { suite: file } = await readSuiteFile(join(folder, 'suite.json'))
    if (file.version !== version) return none
    const judging = await this.#load(folder, mode)
    return judging.suite?.digest === digest ? judging : none
  }

  /** Loads templates, filters and data of a suite: only who asks for it pays for it. */
  #load(folder: string, mode: string): Promise<Judging> {
    const key = `${mode} ${folder}`
    const known = this.#suites.get(key)
    if (known !== undefined) return known
    const loading = loadJudging(folder, mode)
    this.#suites.set(key, loading)
    return loading
  }
}

async function loadTiersOf(path: string | undefined): Promise<LoadedTiers> {
  if (path !== undefined) return loadTiers(path)
  const { bundledTiers } = await import('../places/index.ts')
  return loadTiers(bundledTiers)
}

async function loadJudging(folder: string, mode: string): Promise<Judging> {
  const { loadSuite } = await import('../suite/index.ts')
  const { loadCalibration } = await import('../calibration/index.ts')
  const suite: Suite = await loadSuite(folder, isMode(mode) ? { mode } : {})
  const calibration = await loadCalibration(suite.directory, suite)
  const items = calibration && { sha256: calibration.sha256, parameters: calibration.items }
  return { suite, items }
}

function isMode(mode: string): mode is Suite['mode'] {
  return mode === 'repaired' || mode === 'strict'
}

/** @throws IqError `CONFIG`, `CHANGED` or `SUITE` where the scorer is not, or not as the suite pins it */
async function openPinnedScorer(suite: Suite): Promise<Scorer> {
  const { openScorer, requireParts, requirePinned } = await import('../scorer/index.ts')
  const { detectorOf } = await import('../suite/index.ts')
  const detector = detectorOf(suite)
  requirePinned(suite)
  await requireParts(detector)
  return openScorer(1, detector)
}
