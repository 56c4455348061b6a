import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { readBytesNow } from '../../files/index.ts'

/**
 * Keys that stand twice in one mapping of a YAML file, of which PyYAML and we believe the last.
 * @returns `path:line:column: key`, the place of the later one
 */
export function doubledKeys(path: string): readonly string[] {
  const text = readBytesNow(path, { code: 'SUITE' }).toString('utf8')
  const lines = new LineCounter()
  const settings = {
    version: '1.1',
    schema: 'failsafe',
    uniqueKeys: false,
    logLevel: 'error',
  } as const
  const document = parseDocument(text, { ...settings, lineCounter: lines })
  const found: string[] = []
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        const name = String(key.value)
        if (seen.has(name) && name !== '<<' && isMap(map)) {
          const { line, col } = lines.linePos(key.range?.[0] ?? 0)
          found.push(`${path}:${line}:${col}: ${name}`)
        }
        seen.add(name)
      }
    },
  })
  return found
}
