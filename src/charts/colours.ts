/**
 * Colours that people tell apart, after Okabe and Ito, with a contrast of at least 3 to 1 on white and on
 * the dark ground of our pages; then again from the first.
 */
const colours = ['#0072b2', '#d55e00', '#009e73', '#c06c9b', '#7a6fd0', '#a07800', '#7f7f7f']

export function colourOf(at: number): string {
  return colours[at % colours.length] ?? 'currentColor'
}
