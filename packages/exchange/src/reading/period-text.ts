import { type Frequency, foldText, type Period, parsePeriod, periodAt } from '@marsad/model'

const MONTHS: readonly string[][] = [
  ['janvier', 'janv', 'january', 'jan', 'يناير'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb', 'فبراير'],
  ['mars', 'march', 'mar', 'مارس'],
  ['avril', 'avr', 'april', 'apr', 'ابريل'],
  ['mai', 'may', 'ماي'],
  ['juin', 'june', 'jun', 'يونيو'],
  ['juillet', 'juil', 'july', 'jul', 'يوليوز'],
  ['aout', 'august', 'aug', 'غشت'],
  ['septembre', 'sept', 'september', 'sep', 'شتنبر'],
  ['octobre', 'oct', 'october', 'اكتوبر'],
  ['novembre', 'nov', 'november', 'نونبر'],
  ['decembre', 'dec', 'december', 'دجنبر'],
]
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1])))
const LETTERS: Readonly<Record<string, Frequency>> = {
  t: 'Q',
  q: 'Q',
  ف: 'Q',
  s: 'S',
  م: 'M',
  m: 'M',
}
const PER_YEAR = { Q: 4, S: 2, M: 12 } as const

/**
 * Reads a period as people write it: `2024-T1`, `T1 2024`, `03/2024`, `mars 2024`, `2024`; a day that a spreadsheet made
 * of it is the period that begins on it.
 *
 * @param frequency What a day stands for.
 */
export function readPeriod(text: string, frequency: Frequency | 'OCC'): Period | undefined {
  const canonical = parsePeriod(text)
  if (canonical !== undefined) return canonical
  const day = /^(\d{4})-(\d{2})-01$/.exec(text)
  if (day !== null) return beginning(Number(day[1]), Number(day[2]), frequency)
  const folded = foldText(text)
  const lettered =
    /^(\d{4}) ?([tqsmفم]) ?0?(\d{1,2})$/.exec(folded) ??
    /^([tqsmفم]) ?0?(\d{1,2}) (\d{4})$/.exec(folded)
  if (lettered !== null) {
    const [, a = '', b = '', c = ''] = lettered
    return /^\d/.test(a) ? part(Number(a), b, Number(c)) : part(Number(c), a, Number(b))
  }
  const numbers = /^(\d{1,2}) (\d{4})$/.exec(folded) ?? /^(\d{4}) (\d{1,2})$/.exec(folded)
  if (numbers !== null) {
    const [a = 0, b = 0] = numbers.slice(1).map(Number)
    return a > 12 ? part(a, 'm', b) : part(b, 'm', a)
  }
  const named = /^(\p{L}+) (\d{4})$/u.exec(folded)
  const month = MONTH_OF.get(named?.[1] ?? '')
  return month === undefined ? undefined : part(Number(named?.[2]), 'm', month)
}

function part(year: number, letter: string, number: number): Period | undefined {
  const frequency = LETTERS[letter]
  if (frequency === undefined || frequency === 'A' || frequency === '_O') return undefined
  const per = PER_YEAR[frequency]
  return number < 1 || number > per ? undefined : periodAt(frequency, year * per + number - 1)
}

function beginning(year: number, month: number, frequency: Frequency | 'OCC'): Period | undefined {
  switch (frequency) {
    case 'M':
      return part(year, 'm', month)
    case 'Q':
      return (month - 1) % 3 === 0 ? part(year, 't', (month + 2) / 3) : undefined
    case 'S':
      return (month - 1) % 6 === 0 ? part(year, 's', (month + 5) / 6) : undefined
    case 'A':
    case 'OCC':
      return month === 1 ? parsePeriod(String(year)) : undefined
    case '_O':
      return undefined
  }
}
