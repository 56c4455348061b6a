import { checker, closed, orNull, type Static, Type } from '../schema/index.ts'

const share = Type.Number({ minimum: 0, maximum: 1 })
/** One of the named colours; null: none of them. */
const colour = orNull(Type.String())

/** An object that the detector saw. */
const Seen = closed({
  name: Type.String(),
  score: share,
  /** Left, top, width, height in pixels. */
  box: Type.Tuple([Type.Integer(), Type.Integer(), Type.Integer(), Type.Integer()]),
  /** What most of it is painted in; null: none of the named colours. */
  colour,
})

/** A line of letters that was read. */
const Line = closed({ text: Type.String(), score: share })

/** How a picture compares with the one that the node was given. */
const Comparison = closed({
  /** Peak signal-to-noise ratio where the picture was to be kept, dB; 99 where nothing changed. */
  keptDb: Type.Number(),
  /** The worst of it over blocks of 64x64 pixels that were to be kept, dB. */
  worstDb: Type.Number(),
  /** Correlation of edges with those of the given picture where it was to be kept, -1 to 1. */
  structure: Type.Number({ minimum: -1, maximum: 1 }),
  /** Steps across the border over those beside it; near 1 where no seam is seen. */
  seam: Type.Number({ minimum: 0 }),
  /** Mean change of a colour inside the free part, 0 to 255. */
  change: Type.Number({ minimum: 0 }),
  /** Standard deviation of brightness in the free part, 0 to 128. */
  spread: Type.Number({ minimum: 0 }),
  /** Correlation of the free part with the kept one mirrored at their border, -1 to 1. */
  mirror: Type.Number({ minimum: -1, maximum: 1 }),
  /** Share of the free part that only drags the last line of the kept part outwards. */
  smear: share,
})

/** What a scorer found in a picture. An answer's text is this, as JSON: judging it is a pure function. */
const Read = closed({
  kind: Type.Literal('read'),
  /** Whether all of it is one colour, as a filter's black pictures are. */
  flat: Type.Boolean(),
  objects: Type.Optional(Type.Array(Seen, { maxItems: 100 })),
  lines: Type.Optional(Type.Array(Line, { maxItems: 64 })),
  /** The colour of the place that was to change. */
  colour: Type.Optional(colour),
  comparison: Type.Optional(Comparison),
})

/** Why nothing could be looked at. */
const Unreadable = closed({ kind: Type.Literal('unreadable'), problem: Type.String() })

const FindingsSchema = Type.Union([Read, Unreadable])

export type Findings = Static<typeof FindingsSchema>
export type ReadFindings = Static<typeof Read>
export type SeenObject = Static<typeof Seen>
export type Comparison = Static<typeof Comparison>

const check = checker(FindingsSchema)

/** Findings as the text of an answer. */
export function writeFindings(findings: Findings): string {
  return JSON.stringify(findings)
}

/** Findings as an answer: a picture of one colour is what a filter sends. */
export function answerOf(findings: Findings): {
  readonly text: string
  readonly finish: 'filtered' | 'stop'
} {
  const isFlat = findings.kind === 'read' && findings.flat
  return { text: writeFindings(findings), finish: isFlat ? 'filtered' : 'stop' }
}

/** Reads the text of an answer; undefined where it holds no findings. */
export function readFindings(text: string): Findings | undefined {
  try {
    const checked = check(JSON.parse(text))
    return checked.ok ? checked.value : undefined
  } catch {
    return undefined
  }
}
