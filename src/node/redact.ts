/** What must not show in anything that is printed or stored. */
export interface Secrets {
  /** The key, and whatever else is shown to the node only. */
  readonly secrets: readonly string[]
  /** The prompt: test items are not to leak through a server that quotes what it was sent. */
  readonly prompt: string
}

const maxLength = 200
/** Characters looked at, so that no expression runs over megabytes a hostile node sent. */
const maxRead = 10 * maxLength
/** Characters of the prompt in a row that count as a quotation. */
const quotation = 24
/** Shorter prompts than this say nothing worth hiding, and would be found by chance. */
const shortestPrompt = 8

/**
 * Makes words that may come from a node fit to show: one line, bounded, free of control
 * characters, keys and quotations from the prompt.
 */
export function redact(text: string, secrets: Secrets): string {
  const line = oneLine(hideSecrets(text, secrets.secrets))
  const shown = line.length > maxLength ? `${beginning(line)}…` : line
  return quotes(shown, oneLine(secrets.prompt))
    ? 'its message repeats the request and is left out'
    : shown
}

/** Cut between characters: half a surrogate pair cannot be stored. */
function beginning(line: string): string {
  return line
    .slice(0, maxLength)
    .replace(/\p{Cs}$/u, '')
    .trimEnd()
}

function oneLine(text: string): string {
  return text.replace(unprintable, ' ').trim()
}

/** Control, format (also bidirectional) and separator characters. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu

/** `Bearer ...`, keys with the usual prefixes (OpenAI, Hugging Face, Groq), JSON Web Tokens. */
const keyLike = /\bBearer\s+\S+|\bsk-[\w-]{8,}|\b(?:hf|gsk)_\w{16,}|\beyJ[\w-]+\.[\w-]+\.[\w-]+/gu

/** A shorter secret may stand in an answer by chance, and is none. */
const shortestSecret = 8

/** Those of the secrets that stand in no answer by chance. */
export function longSecrets(secrets: readonly string[]): readonly string[] {
  return secrets.filter(({ length }) => length >= shortestSecret)
}

/** Words of a node as they are, but for secrets where they are repeated. The longest goes first: one may hold another. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const forms = secrets.flatMap(formsOf).sort((one, other) => other.length - one.length)
  return forms.reduce((rest, form) => rest.replaceAll(form, '[redacted]'), text)
}

function hideSecrets(text: string, secrets: readonly string[]): string {
  return withoutSecrets(text, secrets).slice(0, maxRead).replace(keyLike, '[redacted]')
}

/** A secret as it may be quoted. */
function formsOf(secret: string): readonly string[] {
  const forms = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64'),
  ]
  return forms.filter((form) => form !== '')
}

function quotes(line: string, prompt: string): boolean {
  if (prompt.length < shortestPrompt) return false
  const length = Math.min(quotation, prompt.length)
  for (let start = 0; start + length <= line.length; start++) {
    if (prompt.includes(line.slice(start, start + length))) return true
  }
  return false
}
