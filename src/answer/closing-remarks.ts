/** Courtesies after an answer. They may hold a number ("5 stars") and are never the answer's line. */
const remark =
  /(?<=[^\s]\s{0,2}\n\s{0,8}|[.!?。)*\]]\s{1,3})[*_]{0,2}(?:(?:I\s)?hope\s(?:this|that|it)\b|let\sme\sknow\b|(?:please\s)?feel\sfree\b|(?:please\s)?rate\s(?:me|my|this)\b|is\sthere\sanything\b|(?:do|would)\syou\s(?:want|like|need)\b|if\syou\s(?:have|need|want|would)\b|(?:I['’]m\s)?happy\sto\shelp\b|thank(?:s|\syou)\b|please\slet\b|good\sluck\b|have\sa\s(?:nice|great|good)\b|(?:confidence(?:\s(?:level|score))?|score|word\scount|tokens?(?:\sused)?|time\s(?:taken|used|spent)|elapsed(?:\stime)?|steps(?:\s(?:used|taken))?)\s?[:=]|(?:note|ps|p\.s\.|disclaimer|caveat|remark)\s?:)/iu

/** `text` up to the first courtesy after it. */
export function withoutClosingRemarks(text: string): string {
  return text.slice(0, remark.exec(text)?.index)
}
