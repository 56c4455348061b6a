import type { Report } from './report-schema.ts'

/** What decides what a report does not show. */
interface Caveated {
  readonly draw: Report['draw'] | undefined
  readonly route: Report['route'] | undefined
  readonly control: Report['node']['control']
  /** Items asked of each task at most; null: all. */
  readonly limit: number | null
}

/** What a report does not prove, said in the report itself. */
export function caveatsOf({ control, limit, draw, route }: Caveated): string[] {
  return [
    'It shows what the endpoint answered during this run, not which model or hardware answered, nor what it answers to others.',
    control === 'proven'
      ? "That the operator's key controls the URL was shown once, not for each relay."
      : 'That the operator controls the URL is claimed, not proven.',
    'The score holds for this suite and version; it is not comparable with scores of other suites.',
    'The items are public: a node that stored the answers would score high.',
    'A signature says who published the report and that it is unchanged, not that the publisher was honest.',
    ...(draw?.kind === 'free'
      ? ['The seed was chosen by whoever ran this: of many samples it may be the luckiest.']
      : []),
    ...(route?.covert === false ? ['The node could know that it was tested, and by whom.'] : []),
    ...(limit === null
      ? []
      : [`Only the first ${limit} items of each task were asked: no tier can be certified.`]),
  ]
}
