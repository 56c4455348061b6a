/** Longest name of a model that is kept, in UTF-16 units: what a report has room for. */
const longest = 256

/** The model that a node says it used, in a form that can be stored; `undefined` when it says none. */
export function modelName(said: unknown): string | undefined {
  return typeof said === 'string' && said !== '' ? said.slice(0, longest).toWellFormed() : undefined
}
