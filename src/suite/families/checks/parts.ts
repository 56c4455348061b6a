/** Words: what stands between blank space and has a letter or digit, without marks around it. */
export function wordsOf(answer: string): string[] {
  return answer
    .split(/\s+/)
    .map(bare)
    .filter((word) => word !== '')
}

/** Lines that are not blank, without blank space around them. */
export function linesOf(answer: string): string[] {
  return answer
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Letters and digits of a text in lower case, every run of other characters as one space. */
export function spelling(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}

/** A word without the marks around it; '' when nothing is left. */
function bare(word: string): string {
  let from = 0
  let to = word.length
  while (from < to && !isWordCharacter(word[from])) from += 1
  while (to > from && !isWordCharacter(word[to - 1])) to -= 1
  return word.slice(from, to)
}

function isWordCharacter(character = ''): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}
