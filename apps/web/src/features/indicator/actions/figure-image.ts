import { chartWords, type ExportInput, type Picture, pictureMarkup } from '@marsad/charts'
import style from '@marsad/charts/charts.css?raw'
import type { Geography } from '../../../answers.ts'
import { broughtOut, highlightedLines } from '../../../figures/highlight.ts'
import { unitPhrase } from '../../../figures/unit.ts'
import { frozenVintage, vintagesShown } from '../../../figures/vintages-shown.ts'
import type { Speech } from '../../../speech.tsx'
import { drawnChart } from '../drawn-chart.ts'
import { chartType, drawnTerritory } from '../drawn-territory.ts'
import type { ActionSubject } from '../figure-actions.tsx'
import { pageAddress } from './addresses.ts'
import { producerOf } from './figure-words.ts'
import { imageFonts } from './image-fonts.ts'

const WIDTH = 760

type Drawn = {
  readonly picture: Picture
  readonly title: string
  readonly subtitle: string
  readonly unit: string
}

/** All that the image of a figure says; `undefined` when there is nothing to draw. */
export async function figureImage(
  subject: ActionSubject,
  speech: Speech,
  geography: Geography | undefined,
): Promise<ExportInput | undefined> {
  const drawn =
    subject.search.vue === 'carte' ? mapOf(subject, speech, geography) : chartOf(subject, speech)
  if (drawn === undefined) return undefined
  const { data, search, cautions } = subject
  const vintage = frozenVintage(search, data) ?? ''
  const publication = vintagesShown(data).at(-1)?.title
  const { picture, title, subtitle, unit } = drawn
  return {
    picture: pictureMarkup(picture),
    title,
    subtitle,
    unit,
    warnings: cautions.map(({ words }) => words),
    source: [producerOf(subject), ...(publication === undefined ? [] : [publication])].join(
      speech.say('list.comma'),
    ),
    vintage,
    address: pageAddress(search, vintage === '' ? null : vintage),
    language: speech.language,
    style,
    fonts: await imageFonts(speech.language),
  }
}

function chartOf(subject: ActionSubject, speech: Speech): Drawn | undefined {
  const { record, data, search } = subject
  const chart = drawnChart(record, data, { search, speech })
  if (chart === undefined) return undefined
  const { decimals, unit, unitMult } = chart.drawing.measured
  const brought = chart.shown.type.id === 'line' ? broughtOut : highlightedLines
  const highlight = brought(record, data.series, search.ev)
  const input = {
    ...chart.selection,
    words: chartWords(speech.language, decimals),
    decimals,
    text: { title: chart.title.title, description: chart.summary },
    ...(highlight.length > 0 && { highlight }),
  }
  return {
    picture: chart.shown.type.picture(input, WIDTH),
    ...withoutUnit(chart.title, unitPhrase(unit, unitMult, speech), speech),
  }
}

function mapOf(
  { record, data, search }: ActionSubject,
  speech: Speech,
  geography: Geography | undefined,
): Drawn | undefined {
  if (geography === undefined) return undefined
  const territory = drawnTerritory(record, data, { search, speech, geography, narrow: false })
  if (territory === undefined) return undefined
  const { drawing, title, summary, regions, shown = 'bars', classes } = territory
  const { decimals, unit, unitMult } = drawing.measured
  const input = {
    ...regions,
    words: chartWords(speech.language, decimals),
    decimals,
    text: { title: title.title, description: summary },
    unit: unit === 'PT' ? '%' : speech.text(record.unit.title),
    ...(classes !== undefined && { classes }),
  }
  return {
    picture: chartType(shown).picture(input, WIDTH),
    ...withoutUnit(title, unitPhrase(unit, unitMult, speech), speech),
  }
}

/** Title and subtitle with the unit apart: an image has a line for it. */
function withoutUnit(
  { title, subtitle }: { readonly title: string; readonly subtitle: string },
  unit: string,
  speech: Speech,
) {
  const end = `${speech.say('list.comma')}${unit}`
  return {
    title,
    subtitle: subtitle.endsWith(end) ? subtitle.slice(0, -end.length) : subtitle,
    unit,
  }
}
