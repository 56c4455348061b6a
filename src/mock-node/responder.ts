/** What a simulated node says to a prompt. */
export interface Responder {
  /** Reported as `model` in every reply; says that this is test equipment. */
  readonly model: string
  /** A pure function of the prompt. */
  answer(prompt: string): string
  /** Called before a prompt is answered, for nodes that find out what is asked only then. */
  learn?(prompt: string): Promise<void>
}

/** What a node says to a prompt that is not in its suite. */
export const unknownPrompt = 'This prompt is not in the suite of this simulated node.'
