/** The tokens of a text, four characters each: enough for a simulation. */
export function tokensOf(text: string): readonly string[] {
  return text.match(/.{1,4}/gsu) ?? []
}
