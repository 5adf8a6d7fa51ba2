import { formatDay, formatMoment, formatNumber, formatPeriod, isolate } from '@marsad/language'
import { type Period, periodEnd } from '@marsad/model'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Submission } from '../../answers.ts'
import { collectionsQuery } from '../../queries.ts'
import { useSpeech } from '../../speech.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Code, Figure, Label } from '../../ui/label.tsx'
import { Said } from '../review/said.tsx'
import { dayAfter } from './owed.ts'
import { sizeWords } from './size-words.ts'

/** The receipt of what was sent: number, time, hash, sender, counts; a page that prints as a document. */
export function Receipt(props: { readonly submission: Submission }) {
  const { say, language } = useSpeech()
  const { submission } = props
  const { receipt } = submission
  const heading = useRef<HTMLHeadingElement>(null)
  const collections = useQuery(collectionsQuery())
  const collection = collections.data?.items.find(({ id }) => id === submission.collection)
  const sent = submission.history.findLast(({ action }) => action === 'submission.submit')
  useEffect(() => heading.current?.focus(), [])
  const due =
    collection === undefined || collection.frequency === 'OCC'
      ? undefined
      : dayAfter(periodEnd(submission.period as Period), collection.deadlineDays)
  return (
    <article className="receipt">
      <p className="only-print">
        <strong>{say('frame.name')}</strong> {say('footer.purpose')}
      </p>
      <header>
        <p className="receipt-mark" aria-hidden="true">
          ✓
        </p>
        <h2 ref={heading} tabIndex={-1} className="step-heading">
          {say('receipt.title', { number: isolate(receipt.number, language) })}
        </h2>
      </header>
      <p className="lead">
        {say('receipt.lead', {
          institution: submission.institution,
          sender: submission.sender?.name ?? receipt.receivedBy.name,
        })}{' '}
        {due !== undefined && say('receipt.by', { day: formatDay(due, language) })}
      </p>
      <Facts
        facts={[
          { name: say('review.number'), content: <Code>{receipt.number}</Code> },
          { name: say('wizard.collection'), content: <Label of={submission.title} /> },
          {
            name: say('wizard.period'),
            content: <Figure>{formatPeriod(submission.period, language)}</Figure>,
          },
          {
            name: say('receipt.institution'),
            content:
              collection === undefined ? (
                <Code>{submission.institution}</Code>
              ) : (
                <Label of={collection.institutionTitle} />
              ),
          },
          {
            name: say('receipt.sentAt'),
            content:
              sent === undefined
                ? null
                : say('review.moroccoTime', { moment: formatMoment(sent.atMorocco, language) }),
          },
          {
            name: say('review.received'),
            content: say('review.moroccoTime', {
              moment: formatMoment(receipt.receivedAtMorocco, language),
            }),
          },
          {
            name: say('review.sender'),
            content: <bdi>{(submission.sender ?? receipt.receivedBy).name}</bdi>,
          },
          {
            name: say('review.file'),
            content: (
              <>
                <bdi>{receipt.file}</bdi>
                {say('list.comma')}
                {sizeWords(receipt.size, say, language)}
              </>
            ),
          },
          {
            name: say('receipt.counts'),
            content: say('receipt.countWords', {
              rows: formatNumber(receipt.rows, { language }),
              errors: say('deposit.errors', { count: receipt.errors }),
              warnings: say('deposit.warnings', { count: receipt.warnings }),
            }),
          },
          {
            name: say('review.roundName'),
            content: submission.round > 1 ? String(submission.round) : null,
          },
          {
            name: say('review.note'),
            content: submission.note === null ? null : <Said>{submission.note}</Said>,
          },
          { name: 'SHA-256', content: <Code>{receipt.sha256}</Code> },
          {
            name: say('receipt.address'),
            content: <Code>{location.href.split('?')[0] ?? ''}</Code>,
          },
        ]}
      />
      <p className="button-row receipt-actions">
        <button type="button" className="button primary" onClick={() => window.print()}>
          {say('receipt.print')}
        </button>
        <Link
          to="/$lang/depot/$id"
          params={{ lang: language, id: submission.id }}
          className="button"
        >
          {say('receipt.follow')}
        </Link>
        <Link to="/$lang/depot" params={{ lang: language }}>
          {say('deposit.title')}
        </Link>
      </p>
    </article>
  )
}
