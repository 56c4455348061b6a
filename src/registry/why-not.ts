import type { Standing } from './standing.ts'

/**
 * Why a node may not serve a chain, in one line: what is said of one report stands together, after the first
 * digits of its digest, as lists and pages name it.
 */
export function whyNot({ reasons }: Pick<Standing, 'reasons'>): string {
  const said = reasons.map(({ detail }) => {
    const [, report, own] = /^([0-9a-f]{12})[0-9a-f]{52}: (.*)$/su.exec(detail) ?? []
    return { report: report ?? '', text: own ?? detail }
  })
  return [...Map.groupBy(said, ({ report }) => report)]
    .map(([report, texts]) => {
      const line = texts.map(({ text }) => text).join('; ')
      return report === '' ? line : `report ${report}: ${line}`
    })
    .join('; ')
}
