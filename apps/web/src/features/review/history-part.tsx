import { formatMoment } from '@marsad/language'
import type { Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'
import { deedWords } from './deeds.ts'
import { Said } from './said.tsx'

type Line = Submission['history'][number]

/** All that was done to a submission, newest first: who, what, when, why. */
export function HistoryPart(props: { readonly submission: Submission }) {
  const { say, language } = useSpeech()
  return (
    <ol className="history">
      {props.submission.history.toReversed().map((line) => (
        <li key={JSON.stringify(line)}>
          <p className="when muted small">
            <time dateTime={line.at}>{formatMoment(line.atMorocco, language)}</time>
          </p>
          <div>
            <p>
              <strong>
                <bdi>{line.who?.name ?? say('review.system')}</bdi>
              </strong>{' '}
              {deedWords(line.action, say)}
            </p>
            <Why line={line} />
          </div>
        </li>
      ))}
    </ol>
  )
}

/** What a line of the log says besides: a reason, a comment, an hour, a publication, a file. */
function Why(props: { readonly line: Line }) {
  const { say, language } = useSpeech()
  const { detail } = props.line
  const words = [detail.reason, detail.comment].find(
    (one): one is string => typeof one === 'string' && one !== '',
  )
  const { local, vintage, sha256 } = detail
  return (
    <>
      {words !== undefined && props.line.action !== 'submission.comment' && (
        <p>
          <Said>{words}</Said>
        </p>
      )}
      {typeof local === 'string' && (
        <p>{say('review.forMoment', { moment: formatMoment(local, language) })}</p>
      )}
      {typeof vintage === 'string' && (
        <p className="muted small">
          {say('operand.vintage')} <Code>{vintage}</Code>
        </p>
      )}
      {typeof sha256 === 'string' && (
        <p className="muted small">
          SHA-256 <Code>{`${sha256.slice(0, 12)}…`}</Code>
        </p>
      )}
    </>
  )
}
