import { createContext, Script } from 'node:vm'

let frame: { readonly context: { act?: () => unknown }; readonly script: Script } | undefined

/**
 * Does something that takes no more than a time: V8 ends it wherever it is, in a regular expression too.
 * A task file's expressions on a hostile answer may take hours otherwise, deaf to every signal.
 * @returns undefined where the time was up
 */
export function within<T>(ms: number, act: () => T): { readonly value: T } | undefined {
  frame ??= { context: createContext({}), script: new Script('act()') }
  frame.context.act = act
  try {
    return { value: frame.script.runInContext(frame.context, { timeout: ms }) as T }
  } catch (error) {
    if (isTimeout(error)) return undefined
    throw error
  } finally {
    delete frame.context.act
  }
}

/** The error is made in whichever realm was running. */
function isTimeout(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown }
  return code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
