/** Answers by the family's name, each from the text of the passage alone, by other means than the generator. */
export const solveReading: Readonly<
  Record<string, (question: string, choices: readonly string[]) => string>
> = {
  'two-facts': bridge,
  exceptions: except,
  counting: count,
  'order-of-events': order,
  'who-knows-what': believe,
  notices: notice,
}

const only = (found: readonly string[]): string =>
  found.length === 1 ? (found[0] as string) : `${found.length} answers`

/** Follows a token back from the city to the thing to the name, then forward through the exchanges. */
function bridge(question: string): string {
  const sentences = question.split(/(?<=[.?])\s/)
  const ask = sentences.at(-1) ?? ''
  const city = /(?:from|in) ([A-Z]\w+)(?: in the end)?\?$/.exec(ask)?.[1] ?? ''
  const thing = new RegExp(`the (\\w+)(?: \\w+)*? (?:from|in) ${city}\\b`, 'i')
  const origin = sentences.find((one) => /^The /.test(one)) ?? ''
  const part = origin.split(/, | and /).find((one) => one.includes(` ${city}`)) ?? ''
  const held = thing.exec(part)?.[1] ?? 'nothing'
  const owners = sentences.find((one) => /^[A-Z]\w+ \w+ the /.test(one) && !/^The /.test(one)) ?? ''
  const owner =
    owners.split(/, | and /).find((one) => one.replace('.', '').endsWith(` the ${held}`)) ?? ''
  let holder = owner.split(' ')[0] ?? ''
  for (const sentence of sentences) {
    const [one, other] =
      /(?:Then|Later|After that) (\w+) (?:and|traded things with) (\w+)/.exec(sentence)?.slice(1) ??
      []
    if (holder === one) holder = other ?? ''
    else if (holder === other) holder = one ?? ''
  }
  return holder
}

const negations: Readonly<Record<string, string>> = {
  drink: 'drank',
  come: 'came',
  wear: 'wore',
  eat: 'ate',
  sing: 'sang',
  pay: 'paid',
  bring: 'brought',
  stay: 'stayed',
  take: 'took',
  play: 'played',
}

/** Checks every person of the group against every condition, by the sentence that speaks of it. */
function except(question: string, choices: readonly string[]): string {
  const [intro = '', ...rest] = question.split(/(?<=[.?])\s/)
  const ask = rest.pop() ?? ''
  const group = names(
    intro.replace(/^The (guests were|group was)|^At the party were|met on Sunday/, ''),
  )
  const conditions = ask
    .replace(/^Who |^Which of them |^Name the one who |[.?]$/g, '')
    .split(/, | and /)
  const fitting = group.filter((person) =>
    conditions.every((condition) => {
      const denied = /^did not (\w+)(.*)$/.exec(condition)
      const deed = denied ? `${negations[denied[1] ?? '']}${denied[2]}` : condition
      const did = rest
        .map((sentence) => whetherDid(person, deed, sentence))
        .find((one) => one !== undefined)
      return did === (denied === null)
    }),
  )
  return only(
    fitting.filter((name) => choices.includes(name)).length === fitting.length
      ? fitting
      : ['?', '?'],
  )
}

function whetherDid(person: string, deed: string, sentence: string): boolean | undefined {
  const [verb = '', ...tail] = deed.split(' ')
  const plain = Object.keys(negations).find((name) => negations[name] === verb) ?? ''
  const positive = sentence.includes(deed)
  const negative = sentence.includes(`did not ${[plain, ...tail].join(' ')}`)
  if (!positive && !negative) return undefined
  const named = names(sentence).includes(person)
  if (/^(All of them|Everybody) [^;]*\.$/.test(sentence) && !sentence.includes('except'))
    return true
  if (/^(None of them|Nobody) /.test(sentence) && !sentence.includes('except')) return false
  if (/^Nobody .* except /.test(sentence) || /^Only /.test(sentence)) return named
  if (/^(Everybody .* except|All but) /.test(sentence)) return !named
  return negative ? !named : named
}

/** Capitalised words that are no sentence openers of the families. */
function names(text: string): string[] {
  const openers = new Set([
    'The',
    'At',
    'Only',
    'Everybody',
    'All',
    'None',
    'Nobody',
    'Sunday',
    'Who',
    'Which',
    'Name',
  ])
  return (text.match(/\b[A-Z]\w+/g) ?? []).filter((word) => !openers.has(word))
}

function count(question: string): string {
  const ask = /(?:How many|Count|What is)[^?]*[.?]$/.exec(question)?.[0] ?? ''
  const owned = [...question.slice(0, -ask.length).matchAll(/ an? (\w+) (\w+)(?=,| and|\.)/g)].map(
    ([, color, kind]) => ({ color, kind }),
  )
  const phrase = (/(?:have|own|bought|lost|sold) (.+)[.?]$/.exec(ask)?.[1] ?? '').replaceAll(
    /\ban? /g,
    '',
  )
  const tests: readonly (readonly [
    RegExp,
    (color: string, kind: string, x: string, y: string) => boolean,
  ])[] = [
    [
      /^something that is neither (\w+) nor (\w+)$/,
      (color, kind, x, y) => color !== x && kind !== y,
    ],
    [/^(\w+) or something (\w+)$/, (color, kind, x, y) => kind === x || color === y],
    [/^something that is not (\w+)$/, (color, _, x) => color !== x],
    [/^something other than (\w+)$/, (_, kind, x) => kind !== x],
    [/^something (\w+) that is not (\w+)$/, (color, kind, x, y) => color === x && kind !== y],
    [/^(\w+) that is not (\w+)$/, (color, kind, x, y) => kind === x && color !== y],
    [/^something (\w+)$/, (color, _, x) => color === x],
    [/^(\w+)$/, (_, kind, x) => kind === x],
  ]
  for (const [pattern, holds] of tests) {
    const [, x = '', y = ''] = pattern.exec(phrase) ?? []
    if (x !== '')
      return String(owned.filter(({ color = '', kind = '' }) => holds(color, kind, x, y)).length)
  }
  return `cannot read "${phrase}"`
}

/** Tries every order of the events until all sentences hold: slow, and not how the generator thinks. */
function order(question: string): string {
  const sentences = question.split(/(?<=[.?])\s/)
  const ask = sentences.pop() ?? ''
  const pairs = sentences.map((sentence): [string, string] => {
    const [one = '', other = ''] = sentence.toLowerCase().match(/\bthe \w+/g) ?? []
    const turned = /came right after|^Before/.test(sentence)
    return turned ? [other, one] : [one, other]
  })
  const events = [...new Set(pairs.flat())]
  const chains = permutations(events).filter((day) =>
    pairs.every(([earlier, later]) => day.indexOf(later) === day.indexOf(earlier) + 1),
  )
  if (chains.length !== 1) return `${chains.length} orders`
  const day = chains[0] ?? []
  const side = /(just|two places) (before|after) (the \w+)\?$/.exec(ask)
  if (side) {
    const step = (side[1] === 'just' ? 1 : 2) * (side[2] === 'after' ? 1 : -1)
    return day[day.indexOf(side[3] ?? '') + step] ?? 'none'
  }
  const places = ['first', 'second', 'third', 'fourth', 'fifth']
  const place = places.findIndex((word) => ask.includes(word))
  return (ask.includes('last') ? day.at(-1) : day[place]) ?? 'none'
}

function permutations<T>(members: readonly T[]): T[][] {
  if (members.length === 0) return [[]]
  return members.flatMap((first, at) =>
    permutations(members.toSpliced(at, 1)).map((rest) => [first, ...rest]),
  )
}

/** Plays the story, each person with a memory of their own. */
function believe(question: string): string {
  const sentences = question.split(/(?<=[.?])\s/)
  const ask = sentences.at(-1) ?? ''
  const first = sentences[0] ?? ''
  const place = (text: string) => /(?:in|into|to) the (\w+)/.exec(text)?.[1] ?? ''
  const people = first.match(/\b[A-Z]\w+/g)?.filter((word) => word !== 'The') ?? []
  const memory = new Map(people.map((person) => [person, place(first)]))
  const here = new Set(people)
  let at = place(first)
  for (const sentence of sentences.slice(1, -1)) {
    const phone =
      /^(?<from>\w+) then phoned (?<to>\w+)/.exec(sentence) ??
      /^Then (?<to>\w+) heard from (?<from>\w+)/.exec(sentence) ??
      /^By phone (?<from>\w+) told (?<to>\w+)/.exec(sentence)
    if (phone?.groups) {
      memory.set(phone.groups['to'] ?? '', memory.get(phone.groups['from'] ?? '') ?? '')
      continue
    }
    const gone = /^(?:(\w+) left|When (\w+) had gone|(\w+) went away|After (\w+) had left)/.exec(
      sentence,
    )
    if (gone) here.delete(gone.slice(1).find((name) => name !== undefined) ?? '')
    if (/moved|put|hid|took/.test(sentence)) {
      at = /(?:in|into|to) the (\w+)\.$/.exec(sentence)?.[1] ?? ''
      for (const person of here) memory.set(person, at)
    }
  }
  if (/in fact|really/.test(ask)) return at
  const person = ask.match(/\b[A-Z]\w+/g)?.find((name) => memory.has(name)) ?? ''
  return memory.get(person) ?? 'nowhere'
}

/** Computes the time of every room on both kinds of days. */
function notice(question: string): string {
  const sentences = question.split(/(?<=[.?])\s/)
  const ask = sentences.pop() ?? ''
  const times = new Map<string, { usual: number; special: number; day: string }>()
  for (const sentence of sentences) {
    const clock = [...sentence.matchAll(/(\d+):(\d\d)/g)].map(
      ([, hour, minute]) => 60 * Number(hour) + Number(minute),
    )
    const day = /(\w+days)\b/.exec(sentence.replace('all other days', ''))?.[1] ?? ''
    const rooms =
      sentence
        .toLowerCase()
        .match(/\bthe ([^\s,.]+)/g)
        ?.map((text) => text.slice(4)) ?? []
    const [room = '', other = ''] = rooms
    if (clock.length === 2) {
      const [one = 0, two = 0] = clock
      const specialFirst = /^(Except|On)/.test(sentence)
      times.set(
        room,
        specialFirst ? { usual: two, special: one, day } : { usual: one, special: two, day },
      )
      continue
    }
    const span = [
      ['an hour and a half', 90],
      ['half an hour', 30],
      ['two hours', 120],
      ['one hour', 60],
    ] as const
    const minutes = span.find(([words]) => sentence.toLowerCase().includes(words))?.[1] ?? 0
    const sign = /before|earlier/.test(sentence) ? -1 : 1
    const [of, about] = /^The/.test(sentence) ? [other, room] : [room, other]
    const known = times.get(of)
    if (known)
      times.set(about, {
        ...known,
        usual: known.usual + sign * minutes,
        special: known.special + sign * minutes,
      })
  }
  const room = /does the ([^\s,.?]+)/.exec(ask.toLowerCase())?.[1] ?? ''
  const found = times.get(room)
  if (!found) return `nothing of ${room}`
  const minutes = dayAsked(ask) === found.day ? found.special : found.usual
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** The day of a question, in the plural, also where it is told by the day beside it. */
function dayAsked(ask: string): string {
  const week = 'Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays'.split(' ')
  const [, side, other] = /the day (after|before) (\w+day)/.exec(ask) ?? []
  if (!other) return week.find((day) => ask.includes(day)) ?? ''
  return week.at((week.indexOf(`${other}s`) + (side === 'after' ? 1 : 6)) % 7) ?? ''
}
