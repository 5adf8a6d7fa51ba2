import { formatPeriod, type MessageKey } from '@marsad/language'
import { ApiError } from '../../api-error.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Figure } from '../../ui/label.tsx'
import { placeOfCell } from './naming.ts'

type Detail = ApiError['errors'][number]

const WHY: Readonly<Record<string, MessageKey>> = {
  'confidentiality.under_threshold': 'unsafe.underThreshold',
  'confidentiality.given_away': 'unsafe.givenAway',
  'confidentiality.complement': 'unsafe.complement',
  'confidentiality.differencing': 'unsafe.differencing',
}

/** All that a refusal lists, one under the other: cell by cell where it is about figures. */
export function RefusalDetails(props: { readonly error: unknown }) {
  if (!(props.error instanceof ApiError) || props.error.errors.length === 0) return null
  return (
    <ul className="refusal-details">
      {props.error.errors.map((one) => (
        <li key={JSON.stringify(one)}>
          <OneDetail detail={one} />
        </li>
      ))}
    </ul>
  )
}

function OneDetail(props: { readonly detail: Detail }) {
  const { say, language } = useSpeech()
  const { code, detail, cell, measure, key, period } = props.detail
  const why = WHY[code]
  if (why === undefined) {
    return (
      <span lang="en" dir="ltr">
        {detail}
      </span>
    )
  }
  const place = cell === undefined ? undefined : placeOfCell(cell)
  return (
    <>
      {place !== undefined && (
        <>
          <Code>{place.shown}</Code>{' '}
        </>
      )}
      <Code>{[measure, key].filter((one) => one !== undefined).join(' ')}</Code>
      {period !== undefined && (
        <>
          {' '}
          <Figure>{formatPeriod(period, language)}</Figure>
        </>
      )}
      {say('list.colon')}
      {say(why)}
    </>
  )
}
