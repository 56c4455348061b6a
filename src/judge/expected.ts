import { extractAnswer } from '../answer/index.ts'
import type { Finish } from '../item/index.ts'
import { type Expected, meetsAll } from '../suite/index.ts'
import { finished, type Judgement, judgeAnswer } from './judgement.ts'

/** Judges an answer by what a generated item expects: a value, or checks that the whole answer meets. */
export function judgeExpected(expected: Expected, text: string, finish: Finish): Judgement {
  const { kind } = expected
  switch (kind) {
    case 'letter': {
      const key = String.fromCharCode(65 + expected.right)
      return judgeAnswer(
        { format: kind, keys: [key], choices: expected.choices.length },
        text,
        finish,
      )
    }
    case 'number':
      return judgeAnswer({ format: kind, keys: [expected.value] }, text, finish)
    case 'text':
      return judgeAnswer({ format: kind, keys: expected.accepted }, text, finish)
    case 'exact-line':
      return judgeAnswer({ format: kind, keys: [expected.line] }, text, finish)
    case 'checks':
      return byChecks(expected.checks, text, finish)
  }
}

function byChecks(
  checks: Extract<Expected, { readonly kind: 'checks' }>['checks'],
  text: string,
  finish: Finish,
): Judgement {
  const extraction = extractAnswer('passage', text)
  if (extraction.kind !== 'answer') {
    return { outcome: finished(extraction.kind, finish), score: 0, extracted: undefined }
  }
  const { value } = extraction
  const outcome = finished(meetsAll(checks, value) ? 'correct' : 'incorrect', finish)
  return { outcome, score: outcome === 'correct' ? 1 : 0, extracted: shown(value) }
}

/** The whole answer is kept beside it: what was read of a long one need not be. */
function shown(value: string): string {
  return value.length <= 240 ? value : `${value.slice(0, 239)}…`
}
