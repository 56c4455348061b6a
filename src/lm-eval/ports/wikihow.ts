import { strings } from '../python/index.ts'

/** Takes the WikiHow markup out of a text, as HellaSwag's and GPQA's task code does. */
export function withoutMarkup(text: string): string {
  return strings
    .strip(text)
    .replaceAll(' [title]', '. ')
    .replace(/\[[^\n]*?\]/g, '')
    .replaceAll('  ', ' ')
}

/** The same but for what stands in brackets, which stays. */
export function withoutTitles(text: string): string {
  return strings.strip(text).replaceAll(' [title]', '. ').replaceAll('  ', ' ')
}
