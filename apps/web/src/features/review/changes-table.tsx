import { formatPeriod } from '@marsad/language'
import { LineChart, MessageSquarePlus } from 'lucide-react'
import type { Changes, NamedMeasure } from '../../answers.ts'
import { unitWords } from '../../figures/unit.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Figure, Label } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { FigureCell, FigureOf } from './figure-cell.tsx'
import {
  type Change,
  changeInWords,
  codesInWords,
  keyText,
  measureIn,
  placeOfCell,
} from './naming.ts'

/** A series of a submission: its measure and its key. */
export type SeriesChosen = { readonly measure: string; readonly key: string }

type Props = {
  readonly changes: Changes
  readonly chosen: SeriesChosen | undefined
  readonly onChoose: (series: SeriesChosen) => void
  /** Absent where nothing can be remarked. */
  readonly onRemark?: ((cell: string) => void) | undefined
  /** How many remarks there are on cells, by sheet and address. */
  readonly remarks?: ReadonlyMap<string, number> | undefined
}

/** Figure by figure: what is public, what the file says, how far apart, and in which cell. */
export function ChangesTable(props: Props) {
  const { say } = useSpeech()
  return (
    <ScrollRegion label={say('table.region', { title: say('review.changes') })}>
      <table className="plain changes">
        <caption className="visually-hidden">{say('review.changes')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('review.figure')}</th>
            <th scope="col">{say('table.period')}</th>
            <th scope="col" className="number">
              {say('review.public')}
            </th>
            <th scope="col" className="number">
              {say('review.sent')}
            </th>
            <th scope="col" className="number">
              {say('review.difference')}
            </th>
            <th scope="col">{say('operand.cell')}</th>
          </tr>
        </thead>
        <tbody>
          {props.changes.items.map((change) => {
            const measure = measureIn(props.changes, change.measure)
            return measure === undefined ? null : (
              <Row
                key={`${change.measure} ${Object.values(change.key).join('.')} ${change.period}`}
                {...props}
                change={change}
                measure={measure}
              />
            )
          })}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Row(props: Props & { readonly change: Change; readonly measure: NamedMeasure }) {
  const { change, measure, chosen, onRemark, remarks } = props
  const speech = useSpeech()
  const { say, language, text } = speech
  const codes = codesInWords(measure, change.key, speech)
  const key = keyText(measure, change.key)
  const isChosen = chosen?.measure === measure.id && chosen.key === key
  const place = change.cell === null ? undefined : placeOfCell(change.cell)
  const remarked = place === undefined ? 0 : (remarks?.get(`${place.sheet}!${place.address}`) ?? 0)
  const name = [text(measure.title), codes].filter((one) => one !== '').join(say('list.comma'))
  return (
    <tr className={`change-${change.kind}`}>
      <th scope="row">
        <Label of={measure.title} />
        <br />
        <FigureOf codes={codes} unit={unitWords(measure.unit, measure.unitMult, speech)} />
      </th>
      <td className="period">
        <Figure>{formatPeriod(change.period, language)}</Figure>
      </td>
      <td className="number">
        <FigureCell figure={change.from} decimals={measure.decimals} />
      </td>
      <td className="number">
        <FigureCell figure={change.to} decimals={measure.decimals} />
      </td>
      <td className="number">
        <Difference change={change} measure={measure} />
      </td>
      <td>
        <span className="cell-tools">
          {place !== undefined && <Code>{place.shown}</Code>}
          {change.kind !== 'kept' && (
            <button
              type="button"
              className="icon-button"
              aria-pressed={isChosen}
              aria-label={say('review.draw', { series: name })}
              title={say('review.drawShort')}
              onClick={() => props.onChoose({ measure: measure.id, key })}
            >
              <LineChart aria-hidden="true" size={18} />
            </button>
          )}
          {onRemark !== undefined && change.cell !== null && place !== undefined && (
            <button
              type="button"
              className="icon-button"
              aria-label={say('review.remarkOn', { cell: place.shown })}
              title={say('review.remark')}
              onClick={() => onRemark(change.cell ?? '')}
            >
              <MessageSquarePlus aria-hidden="true" size={18} />
            </button>
          )}
        </span>
        {remarked > 0 && (
          <span className="remarked small">{say('review.remarks', { count: remarked })}</span>
        )}
      </td>
    </tr>
  )
}

function Difference(props: { readonly change: Change; readonly measure: NamedMeasure }) {
  const { change, measure } = props
  const speech = useSpeech()
  const said = changeInWords(change, measure, speech)
  if (change.kind === 'changed' && said !== undefined) {
    return (
      <>
        <strong>
          <bdi>{said.main}</bdi>
        </strong>
        {said.beside !== undefined && (
          <>
            <br />
            <span className="muted small">
              <bdi>{said.beside}</bdi>
            </span>
          </>
        )}
      </>
    )
  }
  return <span className="change-kind">{speech.say(`review.one.${change.kind}`)}</span>
}
