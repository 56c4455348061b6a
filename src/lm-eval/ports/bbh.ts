import type { FilterPort, Port } from './port.ts'

/** Filters of BIG-Bench Hard at 0 shots; the scorer has them. */
export const bbh: readonly Port[] = [
  filter('MultiChoiceRegexFilter', 'bbh-choice'),
  filter('MapRegexFilter', 'bbh-map'),
  filter('WordSortFilter', 'bbh-words'),
]

function filter(name: string, id: FilterPort): Port {
  return {
    name: `utils.${name}`,
    sources: ['ecc017c5c3c0a03757d94072fb74feac74406b63d2f6efa6ec68f73f8db8a9fd'],
    use: { kind: 'filter', id },
  }
}
