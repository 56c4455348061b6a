import { type Capabilities, examineNode, type Finding } from '../../src/doctor/index.ts'
import { defaultLimits } from '../../src/node/index.ts'
import type { TestServer } from '../node/server.ts'

export interface Examined {
  /** `level id: text` of each finding. */
  readonly lines: readonly string[]
  readonly found: Capabilities | undefined
}

/** Examines the node at `url`. */
export async function examine(
  url: string,
  options: { readonly model?: string; readonly key?: string } = {},
): Promise<Examined> {
  const lines: string[] = []
  const { model, key } = options
  const found = await examineNode({
    url,
    model,
    key,
    limits: defaultLimits,
    signal: new AbortController().signal,
    onFinding: ({ level, id, text }: Finding) => lines.push(`${level} ${id}: ${text}`),
  })
  return { lines, found }
}

/** Examines a server and closes it. */
export async function examineServer(serving: Promise<TestServer>): Promise<Examined> {
  await using server = await serving
  return await examine(server.url)
}
