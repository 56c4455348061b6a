/** In the place of a secret. */
const hidden = '[secret]'

/**
 * Takes secrets out of texts that are stored: as they are, and as JSON writes them. The longest goes first,
 * since one may hold another.
 */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const forms = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
  const all = [...new Set(forms)].filter((form) => form !== '').sort((a, b) => b.length - a.length)
  return (text) => all.reduce((rest, form) => rest.replaceAll(form, hidden), text)
}
