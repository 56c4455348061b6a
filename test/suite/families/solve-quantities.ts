import { all, all1, int, type Solver } from './solver.ts'

/** Solvers of `quantities` that read nothing but the question. */
export const solveQuantities: Readonly<Record<string, Solver>> = {
  shopping(question) {
    const bill = all(question, /(\d+) \w+ at (\d+) dollars each/g).map(([n, p]) => int(n) * int(p))
    const total = bill.reduce((sum, line) => sum + line, 0)
    const paid = question.match(/pays with (\d+)/)?.[1]
    const voucher = question.match(/voucher takes (\d+)/)?.[1] ?? '0'
    return String(paid === undefined ? total : int(paid) - (total - int(voucher)))
  },
  rates(question) {
    const made = all1(question, /(\d+) (?:parts|boxes) per hour/g).map(int)
    if (made.length === 2) {
      const alone = int(
        question
          .match(/alone for (\d+)|starts (\d+) hours early/)
          ?.slice(1)
          .find(Boolean),
      )
      const both = int(question.match(/both (?:work|run) for (\d+)/)?.[1])
      let parts = 0
      for (let hour = 0; hour < alone + both; hour += 1)
        parts += (made[0] as number) + (hour < alone ? 0 : (made[1] as number))
      return String(parts)
    }
    const speeds = all1(question, /(\d+) km per hour/g).map(int)
    if (speeds.length > 0) {
      const hours = all1(question, /(\d+) hours/g).map(int)
      return String(speeds.reduce((sum, speed, at) => sum + speed * (hours[at] as number), 0))
    }
    const full = int(question.match(/for (\d+) litres/)?.[1])
    let level = int(question.match(/(?:contains|starts with) (\d+)/)?.[1])
    let minutes = 0
    for (; level < full; minutes += 1)
      level += int(question.match(/adds (\d+)/)?.[1]) - int(question.match(/loses (\d+)/)?.[1])
    return level === full ? String(minutes) : 'never'
  },
  percentages(question) {
    const ups = all1(question, /(rises|falls|raises|cuts)/g).map((word) => /^r/.test(word))
    const percents = all1(question, /(\d+)%/g).map(int)
    const number = int(all1(question.replaceAll(/\d+%/g, ''), /(\d+)/g)[0])
    if (ups.length === 0) return String(((percents[0] as number) * number) / 100)
    const change = (price: number) =>
      percents.reduce((p, percent, at) => p + ((ups[at] ? 1 : -1) * p * percent) / 100, price)
    if (!/before\b|old price/.test(question)) return String(Math.round(change(number) * 1e6) / 1e6)
    for (let price = 1; ; price += 1)
      if (Math.abs(change(price) - number) < 1e-6) return String(price)
  },
  units(question) {
    const target = question.match(
      /How many (\w+)|, in (\w+)\?|Convert .* to (\w+)\.$|number of (\w+)\.$/,
    )
    const unit = base[(target?.slice(1).find(Boolean) ?? '') as string] as number
    const amounts = all(question, /(\d+) ([a-z]+)/g)
      .filter(([, name]) => (name as string) in base)
      .map(([count, name]) => int(count) * (base[name as string] as number))
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    const times = question
      .match(/(\d+) parts of|uses (\d+) times/)
      ?.slice(1)
      .find(Boolean)
    const total =
      times === undefined
        ? sum(amounts)
        : (amounts[0] as number) - int(times) * sum(amounts.slice(1))
    return String(Math.round(total / unit))
  },
  dates(question) {
    const [from, to] = all1(question, /(\d+ [A-Z][a-z]+ \d{4})/g)
      .map((text) => utc(text))
      .toSorted((a, b) => a - b)
    return String(((to as number) - (from as number)) / 86_400_000)
  },
  weekday(question) {
    const dates = all1(question, /(\d+ [A-Z][a-z]+ \d{4})/g)
    const name = question.match(/(\w+day)\b(?<!Today|today)(?<!weekday)/)?.[1]
    if (dates.length === 0) {
      const gap = int(question.match(/(\d+) days/)?.[1])
      const start = [...Array(7).keys()].find((day) => dayName(day * 86_400_000) === name) as number
      const back = /ago|earlier/.test(question)
      return dayName((start + (back ? -gap : gap)) * 86_400_000)
    }
    const known = question.match(/(\d+ [A-Z]\w+ \d{4}) (?:is|falls on) a (\w+)/)
    if (dayName(utc(known?.[1] as string)) !== known?.[2]) return 'the given weekday is wrong'
    return dayName(utc(dates.find((date) => date !== known?.[1]) as string))
  },
  clock(question) {
    const at = question.match(/(\d\d):(\d\d)/)
    const then = new Date(Date.UTC(2001, 0, 5, int(at?.[1]), int(at?.[2])))
    for (const [hours, minutes] of all(question, /(\d+) hours and (\d+) minutes/g)) {
      then.setUTCHours(then.getUTCHours() + int(hours))
      then.setUTCMinutes(then.getUTCMinutes() + int(minutes))
    }
    const rest = question.replaceAll(/\d+ hours and \d+ minutes/g, '')
    const alone = rest.match(/(\d+) minutes/)?.[1]
    if (alone) then.setUTCMinutes(then.getUTCMinutes() + int(alone))
    const zone = rest.match(/(\d+) hours (ahead|behind)/)
    if (zone) then.setUTCHours(then.getUTCHours() + (zone[2] === 'ahead' ? 1 : -1) * int(zone[1]))
    return then.toISOString().slice(11, 16)
  },
  sharing(question) {
    const ratio = question.match(/(\d+):(\d+)(?::(\d+))?/)
    const plain = all1(question.replace(/\d+(:\d+)+/, ''), /(\d+)/g).map(int)
    if (ratio === null) {
      const size = question.match(/(?:boxes of|rows of|hold) (\d+)/)?.[1]
      if (size === undefined) {
        for (let each = 1; ; each += 1)
          if (each * (plain[1] as number) === plain[0]) return String(each)
      }
      let left = Math.max(...plain)
      while (left >= int(size)) left -= int(size)
      return String(left)
    }
    const [a, b, c] = ratio.slice(1).map((part) => (part === undefined ? 0 : int(part))) as [
      number,
      number,
      number,
    ]
    if (c === 0) {
      for (let unit = 1; ; unit += 1) if ((a + b) * unit === plain[0]) return String(a * unit)
    }
    const [p, q, r] = (question.match(/([A-Z]\w+), ([A-Z]\w+) and ([A-Z]\w+)/) ?? []).slice(1)
    const shares = new Map([
      [p, a],
      [q, b],
      [r, c],
    ])
    const told = question.match(/([A-Z]\w+) (?:gets|has) (\d+) more than ([A-Z]\w+)/) ?? []
    const apart = (shares.get(told[1]) as number) - (shares.get(told[3]) as number)
    for (let unit = 1; ; unit += 1)
      if (apart * unit === int(told[2])) return String((a + b + c) * unit)
  },
  averages(question) {
    const n = all1(question, /(\d+)/g).map(int) as [number, number, number, number]
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    if (/All but one|missing/.test(question)) {
      for (let value = 1; ; value += 1)
        if (sum([...n.slice(2), value]) === n[0] * n[1]) return String(value)
    }
    if (/one more/i.test(question)) {
      const old = Array.from({ length: n[0] }, () => n[1])
      for (let value = 1; ; value += 1)
        if (sum([...old, value]) === n[2] * (n[0] + 1)) return String(value)
    }
    if (/group|joins/.test(question)) {
      const every = [...Array(n[0]).fill(n[1]), ...Array(n[2]).fill(n[3])] as number[]
      return String(sum(every) / every.length)
    }
    return String(sum(n) / n.length)
  },
}

/** What each unit is worth in a base unit of its kind, from the definitions. */
const base: Readonly<Record<string, number>> = {
  ...{ kilometres: 1e6, metres: 1000, metre: 1000, centimetres: 10, centimetre: 10 },
  ...{ yards: 914.4, feet: 304.8, foot: 304.8, inches: 25.4, inch: 25.4 },
  ...{ weeks: 604_800, days: 86_400, day: 86_400, hours: 3600, hour: 3600 },
  ...{ minutes: 60, minute: 60, seconds: 1, second: 1 },
  ...{ kilograms: 1000, grams: 1, gram: 1, pounds: 453.592_37, ounces: 28.349_523_125 },
  ...{ ounce: 28.349_523_125, litres: 1000, millilitres: 1, millilitre: 1 },
  ...{ gallons: 3785.411_784, quarts: 946.352_946, quart: 946.352_946 },
}

const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' })

function utc(text: string): number {
  return Date.parse(`${text} UTC`)
}

function dayName(time: number): string {
  return weekday.format(time)
}
