const controls = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu
/** What nearly every text is made of. */
const plain = /^[\x20-\x7e\n]*$/u

/** Marks that may stay: they shape scripts and emoji, and move no text. */
const harmless = new Set(['\n', '\u200c', '\u200d', '\ufe0f'])

/**
 * Text of a node for a page: whatever would hide, or turn the text around it, is shown as its code
 * point. Markup escapes the rest.
 */
export function visible(text: string, most = 4000): string {
  const cut = text.length > most ? `${text.slice(0, most)}… (${text.length - most} more)` : text
  if (plain.test(cut)) return cut
  return cut.replace(controls, (mark) =>
    harmless.has(mark)
      ? mark
      : `⟨U+${mark.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`,
  )
}

/** The same on one line, as in a table. */
export function visibleLine(text: string, most = 120): string {
  return visible(text.replaceAll('\n', ' '), most)
}
