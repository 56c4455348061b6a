import { strings } from '../../python/index.ts'

/** Takes the WikiHow markup out of a text, as HellaSwag's and GPQA's task code does. */
export function withoutMarkup(text: string): string {
  return strings
    .strip(text)
    .replaceAll(' [title]', '. ')
    .replace(/\[[^\n]*?\]/g, '')
    .replaceAll('  ', ' ')
}
