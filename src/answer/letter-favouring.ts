import { readLetters } from './letter-slot.ts'
import { matchesOf } from './matches.ts'

/** A capital that labels a choice: no vitamin, no plan, no initial. */
const label =
  /(?<![\p{L}\p{N}'’=-]|\b(?:[Vv]itamin|[Hh]epatitis|[Pp]lan|[Gg]roup|[Tt]ype|[Cc]lass)\s)(?:(?:[Oo]ption|[Cc]hoice|[Aa]nswer|[Ll]etter)\s)?[("'*]{0,3}[A-Z][)"'*]{0,3}/u

/** "Everything except E", "All but E are wrong": the exception is meant, whatever is said of the others. */
const exception =
  /\b(?:[Ee]verything|[Aa]ll|[Nn]one|[Ee]very\s(?:option|choice|one))(?:\sof)?(?:\s(?:the|them|these))?(?:\s(?:other|given|listed))?(?:\s(?:options|choices|answers|statements|others))?\s(?:except(?:\sfor)?|but|apart\sfrom|other\sthan|besides)\s(?:(?:option|choice|answer)\s)?(?=[("'*]{0,3}[A-Z][)"'*]{0,3}(?:[.,;!\n]|$|\s(?:is|are|was|were|can|could|may|must|have|has|do|does|fail|fails)\b))/gu

/** "Only C fits", "C is the only one that works", "C makes the most sense", "C seems right". */
const favour = new RegExp(
  `(?<=\\b[Oo]nly\\s)${label.source}\\s(?:fits?|works?|match(?:es)?|satisf(?:y|ies)|holds?|applies|makes|meets?|agrees?|describes|qualifies|is\\s(?:true|possible|consistent|left|valid|correct|right))\\b` +
    `|${label.source}\\s(?:is\\sthe\\sonly\\s(?:one|option|choice|answer|possibility|statement|candidate|match)\\b|(?:fits|works|matches|applies)\\sbest\\b|makes\\sthe\\smost\\ssense\\b|(?:seems|appears|looks|sounds)\\s(?:to\\sbe\\s)?(?:correct|right|best|(?:the\\s)?most\\s\\p{L}{3,15}|(?:like\\s)?the\\s(?:best|right|correct|most))(?=[\\s.,;!]|$)|is\\s(?:the\\s)?(?:better|best|most\\slikely|likeliest)(?=\\s{0,3}(?:[.!\\n]|$)))` +
    `|${label.source}\\s{0,2}が(?:正しい|正解|適切)`,
  'gu',
)
const conditional =
  /(?:\b(?:if|whether|unless|when|not|never|suppose|although|though|while|doubt|first|thought|say|says)\b|n['’]t)[^.!?;\n]{0,60}$/iu
/** What takes a favour back: "C seems right, but", "C seems right at first". */
const takenBack = /^[^.!?\n]{0,12}[,;]?\s?(?:\bbut\b|\bhowever\b|\bat\sfirst\b|\bonly\sif\b|\?)/iu

/** The letters that are named as the exception, or favoured above the others. */
export function favoured(text: string, choices: number): readonly string[] {
  const excepted = lettersAt(text, exception, choices, (match) => match.index + match[0].length)
  return excepted.length > 0 ? excepted : lettersAt(text, favour, choices, ({ index }) => index)
}

function lettersAt(
  text: string,
  form: RegExp,
  choices: number,
  placeOf: (match: RegExpExecArray) => number,
): readonly string[] {
  return matchesOf(form, text).flatMap((match) => {
    const after = match.index + match[0].length
    if (conditional.test(text.slice(Math.max(0, match.index - 80), match.index))) return []
    if (takenBack.test(text.slice(after, after + 40))) return []
    return readLetters(text, placeOf(match), choices)?.letters ?? []
  })
}

/** A lone "A" or "I" without a full stop is a sentence that was cut. */
const closing =
  /(?<=[.!?;][ \t]{1,3})(?:[("'*]{0,3}[A-Z][)"'*]{0,3}[.!]|[("'*]{1,3}[A-Z][)"'*]{1,3}|[B-HJ-Z])\s*$/u
const excluded =
  /(?:\b(?:not?|neither|nor|out|wrong|incorrect|eliminated?|ruled?|excluded?|impossible|cannot)\b|n['’]t\b|\?)/iu

/** "Not A or B. C.", "B? No. C.": a letter for its own sentence, after others were excluded. */
export function closingLetter(text: string, choices: number): readonly string[] {
  const end = text.slice(-160)
  const match = closing.exec(end)
  if (match === null || !excluded.test(end.slice(0, match.index))) return []
  return readLetters(end, match.index, choices)?.letters ?? []
}
