import { formatMoment } from '@marsad/language'
import type { ReactNode } from 'react'
import type { Lineage } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'

type Receipt = NonNullable<Lineage['operands'][number]['receipt']>

/** Where in a producer's file a figure stands: file, sheet and cell of `T3.xlsx!Données!C14`; a text file has no sheet. */
function placeIn(cell: string): {
  readonly file: string
  readonly sheet: string
  readonly address: string
} {
  const parts = cell.split('!')
  return {
    file: parts[0] ?? '',
    sheet: parts.slice(1, -1).join('!'),
    address: parts.at(-1) ?? '',
  }
}

/** One sentence that names the file, the sheet, the cell and the receipt of a figure that a producer sent. */
export function SentIn(props: { readonly receipt: Receipt; readonly cell: string | null }) {
  const { say } = useSpeech()
  const { receipt, cell } = props
  const place = cell === null ? undefined : placeIn(cell)
  return (
    <p className="muted sent-in">
      {say('operand.file')} <Code>{place?.file ?? receipt.file}</Code>
      {place !== undefined && place.sheet !== '' && (
        <>
          {say('list.comma')}
          {say('operand.sheet')} <Code>{place.sheet}</Code>
        </>
      )}
      {place !== undefined && (
        <>
          {say('list.comma')}
          {say('operand.inCell')} <Code>{place.address}</Code>
        </>
      )}
      {say('list.comma')}
      {say('operand.receipt')} <Code>{receipt.number}</Code>
    </p>
  )
}

/** When a figure that a producer sent was received, approved and published, and the hash of its file. */
export function ReceiptRows(props: { readonly receipt: Receipt }) {
  const { say, language } = useSpeech()
  const { receipt } = props
  const at = (moment: string | null): ReactNode =>
    moment === null ? null : say('review.moroccoTime', { moment: formatMoment(moment, language) })
  const rows = [
    { name: say('operand.received'), content: at(receipt.receivedAtMorocco) },
    { name: say('operand.approved'), content: at(receipt.approvedAtMorocco) },
    { name: say('operand.published'), content: at(receipt.publishedAtMorocco) },
    { name: 'SHA-256', content: <Code>{receipt.sha256}</Code> },
  ]
  return rows
    .filter(({ content }) => content !== null)
    .flatMap(({ name, content }) => [
      <dt key={`${name} name`}>{name}</dt>,
      <dd key={name}>{content}</dd>,
    ])
}
