import { compileRegex, strings } from '../../python/index.ts'

const steps = [
  { pattern: '([{-~[-` -&(-+:-@/])', by: ' \\1 ' },
  { pattern: '([^0-9])([.,])', by: '\\1 \\2 ' },
  { pattern: '([.,])([^0-9])', by: ' \\1 \\2' },
  { pattern: '([0-9])(-)', by: '\\1 \\2 ' },
]

const entities = Object.entries({ '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>' })

/** Words and marks as WMT's mteval-v13a parts them, sacrebleu's default. */
export function mtevalWords(text: string): readonly string[] {
  const line = strings
    .rstrip(text)
    .replaceAll('<skipped>', '')
    .replaceAll('-\n', '')
    .replaceAll('\n', ' ')
  const plain = entities.reduce((rest, [entity, mark]) => rest.replaceAll(entity, () => mark), line)
  return strings.split(
    steps.reduce((rest, { pattern, by }) => compileRegex(pattern).sub(by, rest), ` ${plain} `),
  )
}

/** Words, marks and symbols as mteval-v14 parts them: sacrebleu's `intl`. */
export function internationalWords(text: string): readonly string[] {
  const parted = strings
    .rstrip(text)
    .replace(/(\P{N})(\p{P})/gu, '$1 $2 ')
    .replace(/(\p{P})(\P{N})/gu, ' $1 $2')
    .replace(/\p{S}/gu, ' $& ')
  return strings.split(parted)
}
