/** Something that ends when a signal aborts. */
export interface Abortable {
  abort(reason: unknown): void
}

/**
 * Ends what is in flight when its signal aborts, with one listener for each signal: an event target
 * looks through all its listeners whenever one is added.
 */
export class Aborts {
  readonly #waiting = new Map<AbortSignal, Set<Abortable>>()
  readonly #listener = ({ target }: Event): void => {
    if (!(target instanceof AbortSignal)) return
    const waiting = this.#waiting.get(target) ?? []
    this.#waiting.delete(target)
    for (const one of waiting) one.abort(target.reason)
  }

  add(signal: AbortSignal, one: Abortable): void {
    const known = this.#waiting.get(signal)
    if (known) {
      known.add(one)
      return
    }
    this.#waiting.set(signal, new Set([one]))
    signal.addEventListener('abort', this.#listener, { once: true })
  }

  remove(signal: AbortSignal, one: Abortable): void {
    const waiting = this.#waiting.get(signal)
    if (!waiting?.delete(one) || waiting.size > 0) return
    this.#waiting.delete(signal)
    signal.removeEventListener('abort', this.#listener)
  }
}
