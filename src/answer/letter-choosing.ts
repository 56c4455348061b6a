import { readLetters } from './letter-slot.ts'
import { matchesOf } from './matches.ts'

/** A capital that is not part of a word, a name or a formula: "C", "(C)", "C." */
const capital = "[(\"'*“‘「]{0,3}[A-Z](?=[)\"'*”’」.,;:!\\s]|$)(?!\\s?[=^+#]|['’-]\\p{L})"
/** What may follow a letter that ends a thought: not another word, which would make it a name. */
const settled =
  '[)"\'*”’」]{0,4}(?=\\s{0,3}(?:[,;:!\\n]|\\.|$)|\\s(?:because|since|as|for|not|rather|instead|and\\snot|is\\s(?:correct|right|left|my))\\b|\\s[-–—(])'

/**
 * A choice that is made in so many words: "I guess H", "I'm left with B", "That leaves C", "It's B",
 * "so C", "Choice: B", "∴ B", "选D。" Weaker than a statement of the answer.
 */
const choosing = new RegExp(
  `(?<![\\p{L}\\p{N}'’])(?:(?:I['’]?(?:ll|d|m|\\sam|\\swill|\\swould)?\\s(?:\\p{L}{2,9}\\s){0,2}?(?:guess|say|think|believe|choose|pick|select|go(?:ing)?\\s(?:with|for)|lean(?:ing)?\\sto(?:wards?)?|left\\swith|went\\s(?:with|for)|settled?\\son|vote\\sfor|opt\\sfor|bet\\son|stick\\swith)(?:\\s(?:that|it['’]s|it\\sis|it\\smust\\sbe|the\\sanswer\\sis)|\\s?:)?)` +
    `|going\\s(?:with|for)|(?:(?:my|best)\\s(?:final\\s|best\\s)?(?:guess|pick|vote|bet|choice|selection|conclusion)|die\\sL(?:ö|oe)sung|la\\ssolución|la\\ssolution|a\\ssolução|la\\ssoluzione)(?:\\s(?:is|would\\sbe|ist|es|est|é|è)|:)|(?:ich\\s(?:tippe\\sauf|wähle|nehme)|je\\s(?:choisis|dirais)|elijo|escojo|escolho|scelgo|wybieram|ik\\skies|jag\\sväljer|выбираю|верно:|правильно:)(?:\\s(?:la|a|o|die))?|leaving(?:\\s(?:us\\swith|only|just))?|(?<=(?:^|[.!?\\n])\\s{0,3})(?:definitely|surely|certainly|clearly|obviously|perhaps|(?:most\\s)?likely|presumably|maybe)|(?:that|this|which|we|it|only)\\s(?:(?:are|is|am)\\s)?(?:leaves?|left)(?:\\s(?:us|me))?(?:\\s(?:with|only))?|(?:it|that)(?:['’]s|\\sis|\\smust\\sbe|\\shas\\sto\\sbe)|(?:so|hence|thus|therefore),?(?:\\s(?:it['’]s|it\\sis))?|(?:choice|option|selection|pick)\\s?:|probably|must\\sbe|by\\s(?:a\\sprocess\\sof\\s)?elimination[,:]?)\\s(?:(?:choice|option|answer)\\s)?(?=(${capital})${settled})|∴\\s{0,3}(?=[(*]{0,3}[A-Z](?:[).*\\s]|$))|(?:选择?|(?:认为|認為)(?:是|选))\\s?(?=[A-Z]\\s{0,3}(?:[。.,，!！\\n]|$))`,
  'giu',
)
const isCapital = /^[^\p{L}]{0,8}\p{Lu}/u
/** "B. F. Skinner", "C. elegans": the full stop after the letter ends no sentence. */
const isInitial = /^[("'*“‘「]{0,3}[A-Z][)"'*”’」]{0,4}\s{0,3}\.(?:\s?[A-Z]\.|\s[a-z])/u

/** "The tool that matters here is B. Hammer."; of a person it would be an initial. */
const described =
  /^[ \t]{0,8}The\s(?!(?:author|person|man|woman|poet|writer|scientist|artist|composer|painter|king|queen|president|inventor|philosopher|leader|character|player|actor|novelist)s?\s)\p{L}{2,15}\s(?:that|which)\s(?:[\p{L}'’-]{1,20}\s){1,15}?is:?\s(?=[A-Z]\.\s(?![A-Z]\.)[^a-z\s])/gmu
const denied =
  /(?:n['’]t|\b(?:not|never|doubt|whether|unless|nobody|wrong|some|others))\b[^.!?,;:\n]{0,40}$/iu

/** "A no. B no. C yes.", "A: wrong, B: right", "(A) ❌ (B) ✅", "A错，B对": a verdict on each choice. */
const verdict =
  /(?<![\p{L}\p{N}'’-])\(?([A-Z])\)?(?:\s?[:=–—-]\s?|\s(?:is\s)?|(?=[对對错錯✅✔✓❌✗✘]))(?:([Yy]es|[Rr]ight|[Cc]orrect|[Tt]rue|[✅✔✓对對]|正确)|[Nn]o|[❌✗✘错錯]误?|不对|[Ww]rong|[Ff]alse|[Ii]ncorrect|[Nn]ope)(?=\s{0,3}(?:[.,;!\n。，；]|\(?[A-Z](?:\)|\s?[✅✔✓❌✗✘])|$))/gu
/** Of a list of choices, "A: True" and "B: False" are two of them with their texts. */
const mayBeText = /^(?:Yes|True)$/u

/** "Only C remains.", "D it is." */
const remaining =
  /(?<=(?:^|[.!?,;:\n]\s{0,3}|\b(?:[Oo]nly|[Ss]o|[Oo]ption|[Cc]hoice|[Aa]nswer|then|but)\s))\(?([A-Z])\)?\s(?:remains|is\sleft|it\sis)(?=\s{0,3}(?:[.,;!\n]|$))/gu

/** "..., so we get D.", the last that is said; with a condition or another capital in its sentence it is a derivation. */
const arrived =
  /\b(?:[Ww]e|I|[Tt]his|[Tt]hat|[Ww]hich|[Ii]t|[Tt]hus|and)\s(?:(?:then|therefore|thus|finally|us)\s)?(?:get|gets|obtain|obtains|give|gives|yield|yields|conclude|choose|reach|select|arrive\sat|end\sup\swith|leads?\s(?:us\s)?to|points?\sto)\s(?:us\s)?(?:(?:option|choice|answer)\s)?[(*"']{0,3}([A-Z])[)*"']{0,3}\s{0,2}[.!]?[*\s]{0,9}$/u
const derived =
  /(?<![\p{L}\p{N}'’])[B-HJ-Z](?![\p{L}\p{N}'’])|\b(?:[Ii]f|[Ww]hen|[Ss]uppose|[Aa]ssume|[Ll]et|[Ff]rom|[Uu]nless)\b/u

function lastArrived(text: string, choices: number): readonly string[] {
  const end = text.slice(-200)
  const match = arrived.exec(end)
  if (match === null) return []
  const before = end.slice(0, match.index)
  const sentence = before.slice(
    Math.max(0, ...['. ', '! ', '? ', '\n'].map((mark) => before.lastIndexOf(mark))),
  )
  const [, letter = ''] = match
  if (derived.test(sentence) || denied.test(sentence)) return []
  return letter.charCodeAt(0) - 65 < choices ? [letter] : []
}

/** The letters of the last choice made, with others of its sentence; none when it is asked. */
export function lastChoosing(text: string, choices: number): readonly string[] {
  let last: { readonly start: number; readonly letters: readonly string[] } | undefined
  for (const match of matchesOf(choosing, text)) {
    const start = match.index + match[0].length
    const ahead = text.slice(start, start + 20)
    if (!isCapital.test(ahead) || isInitial.test(ahead)) continue
    if (denied.test(text.slice(Math.max(0, match.index - 60), match.index))) continue
    const letters = readLetters(text, start, choices)?.letters
    if (letters === undefined) continue
    const apart = last === undefined || /[.!?。\n]/u.test(text.slice(last.start, start))
    last = {
      start,
      letters: apart ? letters : [...new Set([...(last?.letters ?? []), ...letters])],
    }
  }
  if (last !== undefined) return last.letters
  const arrivedAt = lastArrived(text, choices)
  return arrivedAt.length > 0 ? arrivedAt : lastDescribed(text, choices)
}

function lastDescribed(text: string, choices: number): readonly string[] {
  const match = matchesOf(described, text).at(-1)
  if (match === undefined) return []
  return readLetters(text, match.index + match[0].length, choices)?.letters ?? []
}

/** The choices that remain, or those judged right when at least one other was judged wrong. */
export function judgedRight(text: string, choices: number): readonly string[] {
  const found = matchesOf(verdict, text).filter(
    ([, letter = '']) => letter.charCodeAt(0) - 65 < choices,
  )
  const left = matchesOf(remaining, text).map(([, letter = '']) => letter)
  if (left.length > 0) return left.filter((letter) => letter.charCodeAt(0) - 65 < choices)
  const right = found.filter(([, , yes]) => yes !== undefined).map(([, letter = '']) => letter)
  const texts = found.length < 3 && found.some(([, , yes = '']) => mayBeText.test(yes))
  return right.length < found.length && !texts ? right : []
}
