import type { Checked, EvidenceCourse, Picture } from '../pages/index.ts'
import type { Report, SampleLine } from '../report/index.ts'
import type { Suite } from '../suite/index.ts'

/** A run or a report, as far as it has come. */
export interface Viewed {
  readonly report: Report
  /** In the plan's order; the first ones only where there are too many for pages. */
  readonly samples: readonly SampleLine[]
  readonly courses: readonly EvidenceCourse[]
  /** To show the questions; undefined: not at hand. */
  readonly suite: Suite | undefined
  /** What was looked at; undefined for a run, which nobody has signed. */
  readonly checked: Checked | undefined
  /** How far a run is that goes on; undefined when nothing is left to ask. */
  readonly progress: Progress | undefined
}

export interface Progress {
  readonly asked: number
  /** Items that may be asked at most; null: all of them. */
  readonly cap: number | null
}

/** Where what is viewed comes from. It is read only, never written. */
export interface Source {
  /** Names it in the title. */
  readonly name: string
  /** Another text whenever there is something new. */
  stamp(): Promise<string>
  read(): Promise<Viewed>
  /** The bytes of a picture; undefined: there is none. */
  picture(picture: Pick<Picture, 'sha256' | 'format'>): Promise<Uint8Array | undefined>
  close(): Promise<void>
}

/** Samples that are kept for pages: what lies behind is in the journal, or the transcript, only. */
export const mostSamples = 20_000
