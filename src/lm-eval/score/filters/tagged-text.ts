import { compileRegex, strings } from '../../python/index.ts'
import { eachText, type Filter } from './filter.ts'

const taggedToken = () => compileRegex(`\\('([^']*)', '([^']*)'\\)`)

/** `regex_pos`: the tags of "[('token', 'TAG'), ...]". Source: lm-eval filters/extraction.py. */
export const partOfSpeech: Filter = eachText((text) => {
  const tags = taggedToken()
    .findall(text)
    .map((groups) => groups[1] ?? '')
  return tags.length > 0 ? tags : ['invalid']
})

/** Names of entity kinds and their labels, replaced in this order where a colon follows. */
const labels = Object.entries({
  person: 'PER',
  location: 'LOC',
  organization: 'ORG',
  counties: 'LOC',
  places: 'LOC',
  people: 'PER',
  persons: 'PER',
  company: 'ORG',
  country: 'LOC',
  continent: 'LOC',
  time: 'DATE',
  date: 'DATE',
  per: 'PER',
  loc: 'LOC',
  org: 'ORG',
}).map(([name, label]) => ({ pattern: `\\b${name}\\s*:`, label: `${label}:` }))
const labelledEntities = () => compileRegex('\\b(PER|LOC|ORG|DATE):\\s*([^$]+)')

/**
 * `format_span`: named entities as "per: ann $ loc: rome", those called "none" left out.
 * Source: lm-eval filters/transformation.py.
 */
export const formatSpan: Filter = eachText((text) => {
  const labelled = labels.reduce(
    (rest, { pattern, label }) => compileRegex(pattern).sub(label, rest),
    strings.lower(text),
  )
  const line = strings
    .rstrip(
      labelled.replaceAll('$$', () => '$'),
      '$',
    )
    .replaceAll('\n', () => '$')
  return labelledEntities()
    .findall(strings.strip(line))
    .flatMap(([label = '', entities = '']) =>
      entities
        .split(',')
        .map((entity) => strings.strip(entity))
        .filter((entity) => entity.toLowerCase() !== 'none')
        .map((entity) => `${label.toLowerCase()}: ${entity}`),
    )
    .join(' $ ')
})
