import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** Rows of a dataset in the shape it has on the Hugging Face Hub. */
export type DatasetRows = readonly object[]

/** JSON Lines. */
export function lines(rows: DatasetRows): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

/** Benchmarks in a folder of their original files, as their Hub datasets have them. */
export class Benchmarks {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  arc(split: 'Train' | 'Dev' | 'Test'): DatasetRows {
    return this.#jsonLines(`arc_challenge/ARC-Challenge-${split}.jsonl`).map((row) => {
      const { id, question, answerKey } = Object(row)
      const choices: readonly { readonly text: string; readonly label: string }[] = question.choices
      return {
        id,
        question: question.stem,
        choices: {
          text: choices.map(({ text }) => text),
          label: choices.map(({ label }) => label),
        },
        answerKey,
      }
    })
  }

  gsm8k(split: 'train' | 'test'): DatasetRows {
    return this.#jsonLines(`gsm8k/${split}.jsonl`)
  }

  mmlu(subject: string, split: 'dev' | 'val' | 'test'): DatasetRows {
    const rows: string[][] = parse(this.#text(`mmlu/${split}/${subject}_${split}.csv`))
    return rows.map(([question, a, b, c, d, answer = '']) => ({
      question,
      subject,
      choices: [a, b, c, d],
      answer: 'ABCD'.indexOf(answer),
    }))
  }

  truthfulQa(): DatasetRows {
    const rows: readonly unknown[] = JSON.parse(this.#text('truthfulqa/mc_task.json'))
    return rows.map((row) => {
      const { question, mc1_targets, mc2_targets } = Object(row)
      return { question, mc1_targets: labelled(mc1_targets), mc2_targets: labelled(mc2_targets) }
    })
  }

  /** With the answers in words, as its configuration `generation` has them. */
  truthfulQaTexts(): DatasetRows {
    const rows: Record<string, string>[] = parse(this.#text('truthfulqa/TruthfulQA.csv'), {
      bom: true,
      columns: true,
    })
    return rows.map((row) => ({
      question: row['Question'],
      best_answer: row['Best Answer'],
      correct_answers: row['Correct Answers']?.split('; '),
      incorrect_answers: row['Incorrect Answers']?.split('; '),
    }))
  }

  /** The training split is cut to its first 2,000 rows. */
  winogrande(split: 'train' | 'validation'): DatasetRows {
    const name = split === 'train' ? 'train_first2000' : 'val'
    return this.#jsonLines(`winogrande/winogrande_xl_${name}.jsonl`)
  }

  /** 1,000 rows of the validation split; the first 200 stand in for the training split. */
  hellaswag(split: 'train' | 'validation'): DatasetRows {
    const rows = this.#jsonLines('hellaswag/hellaswag_val_rubriks1000.jsonl').map((row) => {
      return { ...Object(row), label: String(Object(row).label) }
    })
    return split === 'train' ? rows.slice(0, 200) : rows.slice(200)
  }

  bbhTasks(): readonly string[] {
    const files = readdirSync(join(this.#folder, 'bbh/bbh')).sort()
    return files.map((file) => file.replace('.json', ''))
  }

  bbh(task: string): DatasetRows {
    const { examples } = JSON.parse(this.#text(`bbh/bbh/${task}.json`))
    return examples
  }

  mmluPro(): DatasetRows {
    return this.#jsonLines('mmlu_pro/mmlu_pro_test.jsonl').map((row) => {
      return { ...row, cot_content: '' }
    })
  }

  /** Rows that stand in for the validation split, five of each category, with made-up reasoning. */
  mmluProExamples(): DatasetRows {
    const seen = new Map<string, number>()
    return this.mmluPro().flatMap((row) => {
      const { category, answer } = Object(row)
      const before = seen.get(category) ?? 0
      seen.set(category, before + 1)
      const reasoning = "A: Let's think step by step. It follows from what is asked."
      return before < 5 ? [{ ...row, cot_content: `${reasoning} The answer is (${answer}).` }] : []
    })
  }

  #jsonLines(path: string): DatasetRows {
    return this.#text(path)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  }

  #text(path: string): string {
    return readFileSync(join(this.#folder, path), 'utf8')
  }
}

function labelled(targets: Readonly<Record<string, number>>) {
  return { choices: Object.keys(targets), labels: Object.values(targets) }
}
