import { type Catalogue, roundHalfAway, structureOf, totalCodeOf } from '@marsad/model'
import type { Pair, Refusal } from './compare-published.ts'
import type { Judged, Verdict } from './judge.ts'
import type { KnownDifferences } from './known-differences.ts'

const VERDICTS = [
  'agrees',
  'rounding',
  'known',
  'unexplained',
] as const satisfies readonly Verdict[]

/** How many pairs came to each verdict. */
export function countVerdicts(judged: readonly Judged[]): Readonly<Record<Verdict, number>> {
  const counts = { agrees: 0, rounding: 0, known: 0, unexplained: 0 }
  for (const { verdict } of judged) counts[verdict] += 1
  return counts
}

/** The comparison as a page of the documentation. */
export function comparisonReport(
  catalogue: Catalogue,
  judged: readonly Judged[],
  { known, refusals }: { readonly known: KnownDifferences; readonly refusals: readonly Refusal[] },
): string {
  const beyond = judged.filter(({ verdict }) => verdict !== 'agrees')
  return [
    '# Reported and derived',
    '',
    'Institutions publish a rate, and often the numbers it comes from. Both are kept: the rate as it was published',
    '(reported) and the rate computed here from the published numbers (derived). This page puts them side by side, for',
    'every key, period and source where both exist, as they were known together at some publication; a pair that was',
    'restated since is compared as well. It is written by `marsad compare --write` from the figures in the repository.',
    '',
    'They **agree** when they differ by no more than half the last published digit and 0.01 point (percentages), or by',
    '(k + 1) / 2 units of the last published digit for levels and changes of k published levels. Beyond that, **rounding**',
    'means that moving each published number by at most half its last digit already explains the difference; **known**',
    'that the publications themselves say or show why (reasons below); **unexplained** that we do not know.',
    '',
    'A rate is compared where the very terms of its formula are published for the same source. Terms that could be had from',
    'others by an identity (labour force as employed and unemployed) are not made up for it.',
    '',
    ...linesOfCounts(judged),
    '',
    '## By indicator',
    '',
    ...linesByIndicator(judged),
    '',
    ...linesOfDifferences(catalogue, beyond, 'unexplained', {
      title: 'Unexplained',
      none: 'None.',
    }),
    ...known.reasons.flatMap((reason) =>
      linesOfDifferences(
        catalogue,
        beyond.filter(({ why }) => why?.reason === reason.id),
        'known',
        { title: `Known: ${reason.id}`, intro: reason.en },
      ),
    ),
    ...linesOfDifferences(catalogue, beyond, 'rounding', {
      title: 'Rounding',
      intro:
        'Differences that the rounding of the published numbers alone explains. Reach is how far it can carry the two apart.',
    }),
    ...linesOfRefusals(catalogue, refusals),
    ...linesOfDifferences(catalogue, judged, 'agrees', { title: 'Agreeing' }),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}

const HEADS = ['', 'pairs', 'agree', 'rounding', 'known', 'unexplained']

function linesOfCounts(judged: readonly Judged[]): readonly string[] {
  const current = judged.filter(({ pair }) => pair.current)
  const restated = judged.filter(({ pair }) => !pair.current)
  return table(HEADS, [
    ['known now', ...numbersOf(current)],
    ['restated since', ...numbersOf(restated)],
    ['all', ...numbersOf(judged)],
  ])
}

function linesByIndicator(judged: readonly Judged[]): readonly string[] {
  const groups = Map.groupBy(judged, ({ pair }) => pair.indicator)
  return table(
    ['indicator', ...HEADS.slice(1)],
    [...groups].map(([indicator, group]) => [`\`${indicator.id}\``, ...numbersOf(group)]),
  )
}

function numbersOf(judged: readonly Judged[]): readonly string[] {
  const counts = countVerdicts(judged)
  return [judged.length, ...VERDICTS.map((verdict) => counts[verdict])].map(String)
}

function linesOfDifferences(
  catalogue: Catalogue,
  judged: readonly Judged[],
  verdict: Verdict,
  words: { readonly title: string; readonly intro?: string; readonly none?: string },
): readonly string[] {
  const found = judged.filter((one) => one.verdict === verdict)
  if (found.length === 0 && words.none === undefined) return []
  return [
    `## ${words.title}`,
    '',
    ...(words.intro === undefined ? [] : [words.intro, '']),
    ...(found.length === 0
      ? [words.none ?? '']
      : table(
          columnsFor(verdict, COLUMNS),
          found.map(({ pair, why }) =>
            columnsFor(verdict, rowOf(catalogue, pair, why?.note?.en ?? '')),
          ),
        )),
    '',
  ]
}

const COLUMNS = [
  ...['indicator', 'period', 'where', 'reported', 'derived', 'difference', 'tolerance'],
  ...['publication', 'reach', 'note'],
]

/** The last two columns are about differences. */
function columnsFor(verdict: Verdict, cells: readonly string[]): readonly string[] {
  return verdict === 'agrees' ? cells.slice(0, -2) : cells
}

function rowOf(catalogue: Catalogue, pair: Pair, note: string): readonly string[] {
  const { indicator, period, reported, derived, difference, tolerance, reach, current } = pair
  const published =
    reported.vintage === derived.vintage
      ? `\`${reported.vintage}\``
      : `\`${reported.vintage}\`, derived \`${derived.vintage}\``
  return [
    `\`${indicator.id}\``,
    period,
    placeOf(catalogue, pair),
    asPublished(reported),
    shown(derived.value),
    shown(difference),
    shown(tolerance),
    `${published}${current ? '' : ' (restated since)'}`,
    shown(reach),
    note,
  ]
}

/** The digits as published, `13.0`; the plain number where they were published in thousands or more. */
function asPublished({ value, text }: Pair['reported']): string {
  return Number(text) === value && !text.includes('e') ? text : shown(value)
}

function linesOfRefusals(catalogue: Catalogue, refusals: readonly Refusal[]): readonly string[] {
  if (refusals.length === 0) return []
  return [
    '## Published and not computed',
    '',
    'Every number of these is published too, and they are still not computed from them: either the numbers do not go together (`break`), or the period is a cumulated range, between which no lag is taken (`no-lag`, rule 5). For a range the page says what the numbers would give; the difference is not judged, since the range of the year before is held as it was first published, and the growth published may rest on a restated one (January to November 2022: 14.6 % goes with 86.8 billion for 2021, first published as 86.68).',
    '',
    ...table(
      ['indicator', 'period', 'where', 'reported', 'the numbers give', 'publication', 'why'],
      refusals.map((refusal) => [
        `\`${refusal.indicator.id}\``,
        refusal.period,
        placeOf(catalogue, refusal),
        asPublished(refusal.reported),
        refusal.numbersGive === null ? '' : String(Number(refusal.numbersGive.toFixed(4))),
        `\`${refusal.reported.vintage}\``,
        refusal.reason,
      ]),
    ),
    '',
  ]
}

/** The codes that are not totals. */
function placeOf(
  catalogue: Catalogue,
  { indicator, key }: Pick<Pair, 'indicator' | 'key'>,
): string {
  const codes = structureOf(indicator).flatMap((dimension, index) => {
    const code = key[index] ?? ''
    if (dimension === 'FREQ') return []
    if (dimension !== 'SOURCE' && code === totalCodeOf(catalogue, indicator, dimension)) return []
    return [dimension === 'SOURCE' ? code : `${dimension}=${code}`]
  })
  return codes.join(' ')
}

function shown(value: number): string {
  return String(roundHalfAway(value, 4))
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)]
}
