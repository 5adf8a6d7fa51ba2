import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Changes, Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Answered } from '../../ui/states.tsx'
import { ChangesTable, type SeriesChosen } from './changes-table.tsx'
import { CourseFigure } from './course-figure.tsx'
import { KindFilter } from './kind-filter.tsx'
import { type ChangeKind, keyText, measureIn } from './naming.ts'
import { Pager } from './pager.tsx'
import { changesQuery } from './queries.ts'

const AT_ONCE = 50

/**
 * What a file changes in what is public: how much of each kind, one series drawn before and after, then figure by figure
 * with the largest changes first.
 */
export function ChangesPart(props: {
  readonly submission: Pick<Submission, 'id' | 'edition'>
  /** Absent where nothing can be remarked. */
  readonly onRemark?: ((cell: string) => void) | undefined
  /** How many remarks there are on cells, by sheet and address. */
  readonly remarks?: ReadonlyMap<string, number> | undefined
  /** How many figures are shown at once. */
  readonly atOnce?: number
}) {
  const { submission, onRemark, remarks, atOnce = AT_ONCE } = props
  const { say, text } = useSpeech()
  const [kind, setKind] = useState<ChangeKind>()
  const [measure, setMeasure] = useState('')
  const [offset, setOffset] = useState(0)
  const [series, setSeries] = useState<SeriesChosen>()
  const asked = {
    ...(kind === undefined ? {} : { kind }),
    ...(measure === '' ? {} : { measure }),
    ...{ limit: atOnce, offset },
  }
  const changes = useQuery({
    ...changesQuery(submission, asked),
    placeholderData: keepPreviousData,
  })
  return (
    <Answered query={changes} size="page">
      {(answer) => {
        const shown = series ?? firstSeries(answer)
        return (
          <div className={changes.isPlaceholderData ? 'stale' : undefined}>
            {shown !== undefined && <CourseFigure submission={submission} series={shown} />}
            <div className="change-filters">
              <KindFilter
                counts={
                  measureIn(answer, measure) === undefined
                    ? answer.counts
                    : countsOf(answer, measure)
                }
                kind={kind}
                onChange={(next) => {
                  setKind(next)
                  setOffset(0)
                }}
              />
              {answer.measures.length > 1 && (
                <label className="field">
                  <span>{say('review.measure')}</span>
                  <select
                    value={measure}
                    onChange={(event) => {
                      setMeasure(event.currentTarget.value)
                      setOffset(0)
                    }}
                  >
                    <option value="">{say('review.measures')}</option>
                    {answer.measures.map((one) => (
                      <option key={one.id} value={one.id}>
                        {text(one.title)}
                      </option>
                    ))}
                  </select>
                </label>
              )}
            </div>
            {answer.counts.kept > 0 && kind === 'kept' && (
              <p className="muted">{say('review.keptWords')}</p>
            )}
            <p className="visually-hidden" role="status">
              {say('review.count', { count: answer.total })}
            </p>
            <ChangesTable
              changes={answer}
              chosen={shown}
              onChoose={setSeries}
              onRemark={onRemark}
              remarks={remarks}
            />
            <Pager offset={offset} atOnce={atOnce} total={answer.total} onMove={setOffset} />
          </div>
        )
      }}
    </Answered>
  )
}

function countsOf(answer: Changes, measure: string): Changes['counts'] {
  return answer.measures.find(({ id }) => id === measure)?.counts ?? answer.counts
}

/** The series of the largest change. */
function firstSeries(answer: Changes): SeriesChosen | undefined {
  const first = answer.items.find(({ kind }) => kind !== 'kept')
  const measure = first === undefined ? undefined : measureIn(answer, first.measure)
  if (first === undefined || measure === undefined) return undefined
  return { measure: measure.id, key: keyText(measure, first.key) }
}
