/** What a node that draws does with seeds; plain data, kept in the journal and published. */
export interface SeedsCheck {
  /** Whether seeds were sent: a node may refuse them. */
  readonly sent: boolean
  /** What the node said of the seed that it used. */
  readonly told: 'as-asked' | 'another' | 'untold'
  /** Mean difference of two pictures of one prompt and one seed, 0 to 255; null: one did not come. */
  readonly again: string | null
  /** The same for two seeds. */
  readonly other: string | null
}

/**
 * `honoured`: one seed gives one picture, two give two. `declared`: it does not, and says so, by refusing
 * seeds or by naming another one. `ignored`: it does not, and is silent. `alike`: one picture whatever the
 * seed. `not-shown`: pictures did not come.
 */
type SeedsConduct = 'honoured' | 'declared' | 'ignored' | 'alike' | 'not-shown'

/** Pictures that differ by less, of 255, are one: arithmetic of graphics cards is not exact. */
const leastDifference = 3

export function seedsConduct({ sent, told, again, other }: SeedsCheck): SeedsConduct {
  if (again === null || other === null) return 'not-shown'
  if (Number(other) < leastDifference) return 'alike'
  if (Number(again) < leastDifference) return 'honoured'
  return !sent || told === 'another' ? 'declared' : 'ignored'
}
