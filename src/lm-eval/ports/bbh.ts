import type { FilterPort, Port } from './port.ts'

/**
 * `utils.py` of the zero-shot and of the chain-of-thought folder, which are the same. Its versions differ
 * in layout, in the quotes of a docstring, and in an expression of `NumberParseRegexFilter`, which has no port.
 */
const sources: readonly string[] = [
  // 0.4.13
  'ecc017c5c3c0a03757d94072fb74feac74406b63d2f6efa6ec68f73f8db8a9fd',
  // the main branch since 314f7176, at 4e7e0d47 too
  '1faaca748bffd4ac209fd43671c40ecc08f081d6e74d279a3e62ca0c11335305',
  // since d27c0c08
  'd37fca40ab1f4c21cc0b0bbf1c0e874dd846c17003f933652f75bcaf50a99f16',
]

/** Filters of BIG-Bench Hard at 0 shots; the scorer has them. */
export const bbh: readonly Port[] = [
  filter('MultiChoiceRegexFilter', 'bbh-choice'),
  filter('MapRegexFilter', 'bbh-map'),
  filter('WordSortFilter', 'bbh-words'),
]

function filter(name: string, id: FilterPort): Port {
  return {
    name: `utils.${name}`,
    sources,
    use: { kind: 'filter', id },
  }
}
