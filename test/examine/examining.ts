import { type Capabilities, examineNode, type Finding } from '../../src/examine/index.ts'
import { defaultExchangeLimits } from '../../src/node/index.ts'
import type { TestServer } from '../node/server.ts'

export interface Examined {
  /** `level id: text` of each finding. */
  readonly lines: readonly string[]
  readonly findings: readonly Finding[]
  readonly found: Capabilities | undefined
}

/** Examines the node at `url`. */
export async function examine(
  url: string,
  options: { readonly model?: string; readonly key?: string } = {},
): Promise<Examined> {
  const findings: Finding[] = []
  const { model, key } = options
  const found = await examineNode({
    url,
    model,
    credentials: { key },
    limits: defaultExchangeLimits,
    signal: new AbortController().signal,
    onFinding: (finding) => findings.push(finding),
  })
  const lines = findings.map(({ level, id, text }) => `${level} ${id}: ${text}`)
  return { lines, findings, found }
}

/** Examines a server and closes it. */
export async function examineServer(serving: Promise<TestServer>): Promise<Examined> {
  await using server = await serving
  return await examine(server.url)
}
