import { formatMoment, formatNumber } from '@marsad/language'
import type { Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Code } from '../../ui/label.tsx'
import { Said } from './said.tsx'

/** The receipt of the last file: number, file, sender, hash. */
export function ReceiptFacts(props: { readonly submission: Submission }) {
  const { say, language } = useSpeech()
  const { submission } = props
  const { receipt, round } = submission
  const file = `/api/v1/submissions/${submission.id}`
  return (
    <section className="receipt-facts" aria-labelledby="recu">
      <h2 id="recu">{say('review.receipt')}</h2>
      <Facts
        facts={[
          { name: say('review.number'), content: <Code>{receipt.number}</Code> },
          {
            name: say('review.file'),
            content: (
              <>
                <a href={`${file}/file`} download={receipt.file}>
                  <bdi>{receipt.file}</bdi>
                </a>
                <br />
                <a href={`${file}/annotated.xlsx?lang=${language}`} download>
                  {say('review.annotated')}
                </a>
              </>
            ),
          },
          {
            name: say('review.sender'),
            content: <bdi>{(submission.sender ?? receipt.receivedBy).name}</bdi>,
          },
          {
            name: say('review.received'),
            content: say('review.moroccoTime', {
              moment: formatMoment(receipt.receivedAtMorocco, language),
            }),
          },
          {
            name: say('review.rows'),
            content: formatNumber(receipt.rows, { language }),
          },
          { name: say('review.roundName'), content: round > 1 ? String(round) : null },
          {
            name: say('review.approver'),
            content: submission.approver === null ? null : <bdi>{submission.approver.name}</bdi>,
          },
          {
            name: say('review.note'),
            content: submission.note === null ? null : <Said>{submission.note}</Said>,
          },
          { name: 'SHA-256', content: <Code>{receipt.sha256}</Code> },
        ]}
      />
    </section>
  )
}
