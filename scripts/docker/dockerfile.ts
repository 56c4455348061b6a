/** One instruction of a Dockerfile. */
export interface Instruction {
  readonly name: string
  /** What follows the name, lines that go on joined to one. */
  readonly text: string
}

/** A stage: what stands between one `FROM` and the next. */
export interface Stage {
  readonly base: string
  /** The name that others copy from it by. */
  readonly name: string | undefined
  readonly instructions: readonly Instruction[]
}

/** The stages of a Dockerfile, as far as ours need its grammar. @throws Error naming what it does not know */
export function readDockerfile(text: string): readonly Stage[] {
  const whole = text
    .split('\n')
    .filter((line) => !/^\s*#/u.test(line))
    .join('\n')
    .replace(/\\\n\s*/gu, '')
  const stages: { base: string; name: string | undefined; instructions: Instruction[] }[] = []
  for (const line of whole.split('\n').filter((one) => one.trim() !== '')) {
    const [, name, rest = ''] = /^([A-Z]+)\s+(.*)$/u.exec(line) ?? []
    if (name === undefined) throw new Error(`Dockerfile: '${line}' is no instruction`)
    if (name === 'FROM') {
      const [base = '', , as] = rest.split(/\s+/u)
      stages.push({ base, name: as, instructions: [] })
      continue
    }
    const stage = stages.at(-1)
    if (stage === undefined) throw new Error(`Dockerfile: '${name}' before FROM`)
    stage.instructions.push({ name, text: rest })
  }
  return stages
}
