/**
 * Shipped tasks of lm-evaluation-harness that ask the same questions of nodes that only generate.
 * Another scale: scores do not compare. There is none for HellaSwag and WinoGrande.
 */
const variants: readonly (readonly [RegExp, string])[] = [
  [/^arc_challenge$/u, 'arc_challenge_chat'],
  [/^mmlu(?:_|$)/u, 'mmlu_generative'],
  [/^truthfulqa_mc[12]$/u, 'truthfulqa_gen'],
  [/^open_llm_/u, '--suite open-llm-chat'],
]

/** What can be done about a task that a node cannot be asked, a sentence without a full stop. */
export function adviseVariant(task: string): string {
  const [, variant] = variants.find(([name]) => name.test(task)) ?? []
  return variant === undefined
    ? 'choose a suite whose tasks let the node write its answers'
    : `ask the generative variant, ${variant}, which is another scale`
}
