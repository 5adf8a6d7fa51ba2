import { formatMoment } from '@marsad/language'
import { cellAt } from '@marsad/model'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'
import { submissionQuery } from '../deposit/queries.ts'
import { Refusal } from '../session/refusal.tsx'
import { placeOfCell } from './naming.ts'
import { addComment } from './queries.ts'
import { Said } from './said.tsx'

/** What was remarked, oldest first, and the place to remark more; on a cell where one was chosen. */
export function CommentsPart(props: {
  readonly submission: Submission
  /** The cell the next remark is about, `T3.xlsx!Données!C14`. */
  readonly cell: string | undefined
  readonly onCell: (cell: string | undefined) => void
}) {
  const { say, language } = useSpeech()
  const { submission } = props
  return (
    <>
      {submission.comments.length === 0 ? (
        <p className="muted">{say('review.noComments')}</p>
      ) : (
        <ol className="comments">
          {submission.comments.map((comment) => (
            <li key={comment.id}>
              <p>
                <strong>
                  <bdi>{comment.author.name}</bdi>
                </strong>{' '}
                <span className="muted small">
                  {formatMoment(comment.atMorocco, language)}
                  {submission.round > 1 && <> · {say('review.round', { round: comment.round })}</>}
                </span>
              </p>
              {comment.place !== null && (
                <p>
                  <Code>
                    {comment.place.sheet === ''
                      ? comment.place.address
                      : `${comment.place.sheet}!${comment.place.address}`}
                  </Code>
                </p>
              )}
              <p>
                <Said>{comment.text}</Said>
              </p>
            </li>
          ))}
        </ol>
      )}
      {submission.may.includes('comment') && <CommentForm {...props} />}
    </>
  )
}

function CommentForm(props: {
  readonly submission: Submission
  readonly cell: string | undefined
  readonly onCell: (cell: string | undefined) => void
}) {
  const { say } = useSpeech()
  const { submission, cell, onCell } = props
  const queries = useQueryClient()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [said, setSaid] = useState('')
  const place = cell === undefined ? undefined : placeOfCell(cell)
  useEffect(() => {
    if (cell !== undefined) field.current?.focus()
  }, [cell])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    try {
      const at = place === undefined ? null : cellAt(place.sheet, place.row, place.column)
      await addComment(submission.id, {
        text,
        place: at === null ? null : { sheet: at.sheet, row: at.row, column: at.column },
      })
      setText('')
      onCell(undefined)
      setSaid(say('review.commented'))
      await queries.invalidateQueries({ queryKey: submissionQuery(submission.id).queryKey })
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className="comment-form" onSubmit={(event) => void send(event)}>
      <Refusal error={error} />
      <label htmlFor={id}>{say('review.yourRemark')}</label>
      {place !== undefined && (
        <p>
          {say('review.about')} <Code>{place.shown}</Code>{' '}
          <button type="button" className="link" onClick={() => onCell(undefined)}>
            {say('review.aboutAll')}
          </button>
        </p>
      )}
      <textarea
        ref={field}
        id={id}
        rows={3}
        dir="auto"
        required
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="button-row">
        <button type="submit" className="button" disabled={busy || text.trim() === ''}>
          {say('review.addRemark')}
        </button>
        <span role="status">{said}</span>
      </div>
    </form>
  )
}
