/**
 * All matches of a pattern in a text, in order, as `text.matchAll(pattern)` gives them. That makes a new
 * regular expression each time, which takes longer than many a search here.
 * @param pattern with the flag `g`; it is not in use elsewhere meanwhile
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match)
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1
  }
  return matches
}
