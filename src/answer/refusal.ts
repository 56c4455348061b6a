/** How far into a text a refusal begins, in UTF-16 units. */
const opening = 300
const refusals = [
  /\b(?:I'm|I am) sorry,? (?:but )?I (?:can't|cannot|can not|won't|am unable|am not able)(?! be (?:certain|sure))/iu,
  /\bI (?:can't|cannot|can not|won't|will not|am unable to|am not able to|must decline to) (?:help(?! it| but)|assist|comply|answer|provide|fulfil|engage|respond)/iu,
  /\bas an? (?:AI|artificial intelligence|(?:large )?language model)\b[^.\n]{0,60}\bI (?:can't|cannot|can not|am unable|am not able|do not|don't)/iu,
  /\b(?:lo siento|je suis désolée?|es tut mir leid|desculpe|mi dispiace)(?!\p{L})[^.\n]{0,40}\b(?:no puedo|ne peux pas|kann (?:ich )?(?:dabei |das )?nicht|não posso|non posso)/iu,
  /(?:抱歉|对不起|對不起)[^。\n]{0,20}(?:不能|无法|無法)|申し訳[^。\n]{0,30}できません|извините[^.\n]{0,30}не могу/iu,
]

/** Whether `text` opens with a refusal. Conservative: only set phrases count. */
export function isRefusal(text: string): boolean {
  const start = text.trimStart().slice(0, opening).replaceAll('’', "'")
  return refusals.some((pattern) => pattern.test(start))
}
