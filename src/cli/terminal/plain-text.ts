/**
 * Text of a stranger, safe to print: control characters, escape sequences and bidirectional
 * overrides are removed, so that a node cannot repaint the terminal or fake a verdict.
 */
export function plainText(text: string): string {
  return text.replace(escapes, '').replace(controls, ' ').replace(bidi, '')
}

/** JSON that says the same and is safe to print; control characters below a space it never holds. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value).replace(unsafe, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** CSI sequences, OSC strings and two-character escapes (ECMA-48). */
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/gu
const controls = /[\u0000-\u001f\u007f-\u009f]/gu
const bidi = /[\u202a-\u202e\u2066-\u2069]/gu
const unsafe = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu
