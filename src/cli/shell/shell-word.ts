/**
 * A word of a command line as a shell reads it back: quoted where it holds more than plain characters. For commands
 * that are printed to be typed.
 * @param platform of the shell: single quotes for POSIX, double ones for Windows
 */
export function shellWord(text: string, platform: NodeJS.Platform = process.platform): string {
  if (/^[\w@%+=:,./-]+$/u.test(text) && !text.startsWith('=')) return text
  return platform === 'win32'
    ? `"${text.replaceAll('"', '\\"')}"`
    : `'${text.replaceAll("'", `'\\''`)}'`
}
