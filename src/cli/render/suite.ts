import type { Prompt } from '../../item/index.ts'
import { isGeneratedTask, type Suite } from '../../suite/index.ts'

/** A suite with the first prompt of each task, as text for a terminal. */
export function suiteText({ name, version, description, digest, directory, tasks }: Suite): string {
  const head = `${name} ${version}: ${description}\ndigest  sha256:${digest}\nfolder  ${directory}\n`
  return head + tasks.map(taskText).join('')
}

function taskText({ task, weight }: Suite['tasks'][number]): string {
  const request = task.size > 0 ? task.item(0).requests[0] : undefined
  return [
    `\n${task.name}: ${sizeOf(task)}, weight ${weight}; the first prompt:\n`,
    ...task.deviations.map((deviation) => `  may differ: ${deviation}\n`),
    ...(request?.kind === 'generate' || request?.kind === 'picture'
      ? [`${indented(request.prompt)}\n`]
      : []),
  ].join('')
}

function sizeOf(task: Suite['tasks'][number]['task']): string {
  if (!isGeneratedTask(task)) return `${task.size} items`
  return `items made for each run, ${task.cells.length} kinds by family and level`
}

function indented(prompt: Prompt): string {
  const text =
    typeof prompt === 'string'
      ? prompt
      : prompt.map(({ role, content }) => `[${role}] ${content}`).join('\n')
  return text.replace(/^/gmu, '    ')
}
