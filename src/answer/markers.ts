/**
 * The words that announce an answer, in the languages whose models we meet, and what may stand
 * between such a word and the answer. Every gap is bounded, so that a search is linear in the text.
 */
const nouns = [
  'answer|ans|réponse|respuesta|resposta|risposta|antwort|antwoord|odpowiedź|odpověď|svar(?:et)?|vastaus',
  'jawaban(?:nya)?|cevap|yanıt|đáp án|ответ|відповідь|απάντηση|الجواب|الإجابة|إجابة|উত্তর|उत्तर',
].join('|')

const qualifiers = [
  'correct|right|best|final|accurate|appropriate|suitable|likely|plausible|reasonable',
  'correcte|bonne|correcta|correta|corretta|richtige|правильный|верный',
].join('|')
const romance = 'correcte|correcta|correta|corretta'
const qualifiedNouns =
  'option|choice|letter|alternative|statement|response|opción|opção|opzione|lettre|lettera|letra|alternativa|вариант'

/**
 * Scripts that write no space between words: the noun need not end at a word boundary. Thai stands
 * here as it is written and as normalizing leaves it.
 */
const unspacedNouns = `答案|答え|回答|正解|(?:故|应|應|所以|因此)[选選](?![项項])|정답|답|คำตอบ|${'คำตอบ'.normalize('NFKC')}`

/** Not in the closing tag `</final_answer>`. */
const wordStart = '(?<![\\p{L}\\p{N}/]|</\\p{L}{1,10}[_ ])'
const wordEnd = '(?![\\p{L}\\p{N}])'
const links = `${wordStart}(?:is|(?<!\\b(?:cannot|not|never|can|couldn['’]?t|can['’]?t|won['’]?t|n['’]t)\\s)be|becomes|est|es|é|è|ist|lautet|sería|là|(?<=(?:odpowiedź|closest)\\s)to|είναι|är|adalah|это|هي|هو)${wordEnd}:?|\\s[-–—]\\sэто${wordEnd}|=>|[:：=→]|->|[—–]|\\s-(?=\\s)|是:?|为|為|は|은|는`

/** "The answer is", "Final answer:", "Die Antwort lautet", "答案是", `"answer":`, `<answer>`, `[ANSWER]`. */
export const statement = new RegExp(
  `${announcing(nouns)}|\\[answer\\]|(?:${unspacedNouns})[^.。\\n:：=?A-Za-z\\\\]{0,20}?(?:${links}|(?=\\s?[A-Z(0-9\\\\]))`,
  'giu',
)

/** A line "### Final answer" or "**Answer**"; often a whole paragraph follows it. */
export const heading = new RegExp(
  `^[ \\t]{0,3}(?:#{1,6}[ \\t]|\\*\\*)(?:\\p{L}{1,12}[ \\t]){0,2}(?:${nouns}|${unspacedNouns})(?:\\*\\*)?[ \\t]{0,3}$`,
  'gimu',
)

/** "The best option is", "the closest is": they announce a choice, but no answer in words. */
export const choiceStatement = new RegExp(
  announcing(
    `(?:${qualifiers})\\s(?:${qualifiedNouns})|(?:${qualifiedNouns})\\s(?:${romance})|closest`,
  ),
  'giu',
)

function announcing(words: string): string {
  return `${wordStart}(?:${words})${wordEnd}(?!\\s(?:choices|options)\\b)[^.\\n:：=?>]{0,60}?(?:${links}|>)`
}

/** `\boxed{` of LaTeX and the `####` of GSM8K. */
export const notation = /\\(?:boxed|fbox|framebox)\s?\{|^[ \t]{0,8}####(?!#)/gmu

/** "none of the above", "not listed": an answer, but none of the choices. */
export const noneOfThem =
  /[\s*_"'(]{0,8}(?:none\b|neither\b|not\s(?:listed|given|provided|among|available|present|one\sof|in\sthe)\b)/iuy

/** "None of the given options is correct." */
export const rejection =
  /\bnone\sof\s(?:the|these)\s(?:given\s|provided\s|listed\s|above\s)?(?:options|choices|answers)\s(?:is|are)\s(?:correct|right)\b/giu
