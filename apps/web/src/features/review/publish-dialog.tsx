import { formatMoment } from '@marsad/language'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ReleaseTime, Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Notice } from '../../ui/states.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { releaseTimeQuery } from './queries.ts'
import { timeLeft, utcMoment } from './time-left.ts'
import { useStep } from './use-step.ts'

/** Publishes now, or sets the hour in Morocco from which the figures are public; with what is said of the release. */
export function PublishDialog(props: {
  readonly submission: Submission
  readonly onDone: (decision: 'publish') => void
  readonly onClose: () => void
}) {
  const { say } = useSpeech()
  const { submission, onDone, onClose } = props
  const { state, take, refresh } = useStep(submission)
  const [when, setWhen] = useState<'now' | 'later'>(submission.releaseAt === null ? 'now' : 'later')
  const [at, setAt] = useState(submission.releaseAtMorocco ?? '')
  const [note, setNote] = useState(submission.note ?? '')
  const later = when === 'later'
  const isWritten = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at)
  const clock = useQuery(releaseTimeQuery())
  const chosen = useQuery({
    ...releaseTimeQuery(at),
    enabled: later && isWritten,
  })
  const names = useId()
  const confirm = async () => {
    const body = { note, ...(later ? { releaseAt: at } : {}) }
    const done = await take({ verb: 'publish', body })
    if (done) onDone('publish')
    return done
  }
  const isOver = isWritten && chosen.data !== undefined && chosen.data.hoursLeft <= 0
  return (
    <DecisionDialog
      title={say('review.publish')}
      intro={<p>{say('review.publishWords')}</p>}
      confirm={say(later && !isOver ? 'review.scheduleNow' : 'review.publishNow')}
      ready={!later || isWritten}
      {...{ state, onClose }}
      onConfirm={confirm}
      onReload={refresh}
    >
      {clock.data !== undefined && isOff(clock.data) && (
        <Notice tone="warning">{say('review.clockOff')}</Notice>
      )}
      <fieldset className="when-choice">
        <legend>{say('review.when')}</legend>
        {(['now', 'later'] as const).map((one) => (
          <label key={one} className="choice">
            <input type="radio" name={names} checked={when === one} onChange={() => setWhen(one)} />
            <span>{say(`review.when.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      {later && (
        <div className="text-field">
          <label htmlFor={`${names}-at`}>{say('review.releaseAt')}</label>
          <input
            id={`${names}-at`}
            type="datetime-local"
            required
            dir="ltr"
            value={at}
            aria-describedby={`${names}-said`}
            onChange={(event) => setAt(event.currentTarget.value)}
          />
          <p id={`${names}-said`} role="status" className="release-words">
            {isWritten && chosen.data !== undefined && <ReleaseWords time={chosen.data} />}
          </p>
        </div>
      )}
      <div className="text-field">
        <label htmlFor={`${names}-note`}>{say('review.note')}</label>
        <p className="muted small" id={`${names}-hint`}>
          {say('review.noteHint')}
        </p>
        <textarea
          id={`${names}-note`}
          rows={3}
          dir="auto"
          maxLength={4000}
          aria-describedby={`${names}-hint`}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </DecisionDialog>
  )
}

const FIVE_MINUTES = 300_000

/** Whether the clock of this device and that of the server are apart. */
function isOff({ now }: ReleaseTime): boolean {
  return Math.abs(Date.now() - Date.parse(now)) > FIVE_MINUTES
}

/** A time of release on both clocks, with how long it is until then. */
export function ReleaseWords(props: {
  readonly time: Pick<ReleaseTime, 'releaseAt' | 'morocco' | 'hoursLeft'>
}) {
  const { say, language } = useSpeech()
  const { releaseAt, morocco, hoursLeft } = props.time
  const left = timeLeft(hoursLeft, say)
  return (
    <>
      {say('review.onClocks', {
        morocco: formatMoment(morocco, language),
        utc: formatMoment(utcMoment(releaseAt), language),
      })}
      {' · '}
      {left ?? say('review.isOver')}
    </>
  )
}
