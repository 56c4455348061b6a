import { strings } from '../../lm-eval/index.ts'

/**
 * Moves white space from the end of a context to its continuations, where tokenizers want it
 * (lm-eval api/model.py, `_encode_pair`).
 */
export function withSpacesMoved(
  context: string,
  continuations: readonly string[],
): { readonly context: string; readonly continuations: readonly string[] } {
  const stripped = strings.rstrip(context)
  const spaces = context.slice(stripped.length)
  return { context: stripped, continuations: continuations.map((one) => spaces + one) }
}
