import { countTokens as countCl100k } from 'gpt-tokenizer/encoding/cl100k_base'
import { countTokens as countO200k } from 'gpt-tokenizer/encoding/o200k_base'
import type { arithmetic } from './documents.ts'

type TaskFile = (typeof arithmetic)['file']
type Doc = Readonly<Record<string, unknown>>

/** Tokens in the encoding that needs more of them. */
export const tokens = (prompt: string): number => Math.max(countCl100k(prompt), countO200k(prompt))

/** The question of a document: `doc_to_text` with `{{field}}` and `{{field[0]}}` filled in. */
export function question(file: TaskFile, doc: Doc): string {
  return file.doc_to_text.replace(
    /\{\{(\w+)(?:\[(\d)\])?\}\}/g,
    (_, field: string, at?: string) => {
      const value = doc[field]
      return String(at === undefined ? value : Array.isArray(value) ? value[Number(at)] : undefined)
    },
  )
}

/** The accepted answers of a document; few-shot examples show the first. */
export function golds(file: TaskFile, doc: Doc): readonly string[] {
  const target = doc[file.doc_to_target]
  return Array.isArray(target) ? target.map(String) : [String(target)]
}

/** The costliest prompt of a document: description, the longest examples, question. */
export function longestPrompt(file: TaskFile, fewshot: readonly Doc[], doc: Doc): string {
  const examples = fewshot
    .map((shot) => `${question(file, shot)} ${golds(file, shot)[0]}\n\n`)
    .toSorted((a, b) => tokens(b) - tokens(a))
  return file.description + examples.slice(0, file.num_fewshot).join('') + question(file, doc)
}

/** What the task's regular expression takes from a reply, as the harness does: the first filled group. */
export function extract(file: TaskFile, reply: string): string | undefined {
  const pattern = new RegExp(file.filter_list[0].filter[0].regex_pattern)
  return pattern.exec(reply)?.slice(1).find(Boolean)?.trim()
}
