import { formatPeriod } from '@marsad/language'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Effects, Submission } from '../../answers.ts'
import { unitWords } from '../../figures/unit.ts'
import { useSpeech } from '../../speech.tsx'
import { Figure, Label } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { Answered } from '../../ui/states.tsx'
import { FigureCell, FigureOf } from './figure-cell.tsx'
import { IndicatorLink } from './indicator-link.tsx'
import { changeInWords, codesInWords, measureIn } from './naming.ts'
import { Pager } from './pager.tsx'
import { effectsQuery } from './queries.ts'

type Effect = Effects['items'][number]

const AT_ONCE = 50

/** Which published indicators would move, or have moved: those that lead first, then the largest changes. */
export function EffectsPart(props: {
  readonly submission: Pick<Submission, 'id' | 'edition' | 'state'>
  /** How many figures are shown at once. */
  readonly atOnce?: number
}) {
  const { say } = useSpeech()
  const { submission, atOnce = AT_ONCE } = props
  const [indicator, setIndicator] = useState('')
  const [offset, setOffset] = useState(0)
  const asked = { ...(indicator === '' ? {} : { indicator }), limit: atOnce, offset }
  const effects = useQuery({
    ...effectsQuery(submission, asked),
    placeholderData: keepPreviousData,
  })
  const isPublished = submission.state === 'published'
  return (
    <Answered query={effects} size="page">
      {(answer) =>
        answer.measures.length === 0 ? (
          <p className="muted">{say('review.noEffects')}</p>
        ) : (
          <div className={effects.isPlaceholderData ? 'stale' : undefined}>
            <p>
              {say(isPublished ? 'review.effectsDone' : 'review.effectsWords', {
                indicators: answer.measures.length,
                ...{ changed: answer.counts.changed, added: answer.counts.new },
              })}
            </p>
            <IndicatorChoice
              measures={answer.measures}
              indicator={indicator}
              onChoose={(chosen) => {
                setIndicator(chosen)
                setOffset(0)
              }}
            />
            <EffectsTable effects={answer} isPublished={isPublished} />
            <Pager offset={offset} atOnce={atOnce} total={answer.total} onMove={setOffset} />
          </div>
        )
      }
    </Answered>
  )
}

/** All indicators that move, or one of them. */
function IndicatorChoice(props: {
  readonly measures: Effects['measures']
  readonly indicator: string
  readonly onChoose: (indicator: string) => void
}) {
  const { say, text } = useSpeech()
  if (props.measures.length < 2) return null
  return (
    <label className="field effects-filter">
      <span>{say('review.indicator')}</span>
      <select
        value={props.indicator}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        <option value="">{say('review.indicators')}</option>
        {props.measures.map((one) => (
          <option key={one.id} value={one.id}>
            {text(one.title)}
          </option>
        ))}
      </select>
    </label>
  )
}

function EffectsTable(props: { readonly effects: Effects; readonly isPublished: boolean }) {
  const { say } = useSpeech()
  const { effects, isPublished } = props
  return (
    <ScrollRegion label={say('table.region', { title: say('review.effects') })}>
      <table className="plain changes">
        <caption className="visually-hidden">{say('review.effects')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('review.indicator')}</th>
            <th scope="col">{say('table.period')}</th>
            <th scope="col" className="number">
              {say(isPublished ? 'review.wasPublic' : 'review.public')}
            </th>
            <th scope="col" className="number">
              {say(isPublished ? 'review.isPublic' : 'review.wouldBe')}
            </th>
            <th scope="col" className="number">
              {say('review.difference')}
            </th>
            <th scope="col">{say('review.beware')}</th>
          </tr>
        </thead>
        <tbody>
          {effects.items.map((effect) => (
            <Row
              key={`${effect.indicator} ${Object.values(effect.key).join('.')} ${effect.period} ${effect.basis}`}
              effect={effect}
              effects={effects}
              isPublished={isPublished}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Row(props: {
  readonly effect: Effect
  readonly effects: Effects
  readonly isPublished: boolean
}) {
  const { effect, effects, isPublished } = props
  const speech = useSpeech()
  const { say, language, text } = speech
  const measure = measureIn(effects, effect.indicator)
  const codes = measure === undefined ? '' : codesInWords(measure, effect.key, speech)
  const said = changeInWords(effect, effect, speech)
  const period = formatPeriod(effect.period, language)
  const named = { indicator: text(effect.title), period }
  return (
    <tr>
      <th scope="row">
        <IndicatorLink effect={effect} measure={measure}>
          <Label of={effect.title} />
        </IndicatorLink>
        {effect.headline && <span className="badge">{say('review.headline')}</span>}
        <br />
        <FigureOf
          codes={codes}
          unit={[
            unitWords(effect.unit, measure?.unitMult ?? 0, speech),
            ...(effect.basis === 'R' ? [say('review.reported')] : []),
          ].join(say('list.comma'))}
        />
      </th>
      <td className="period">
        <Figure>{period}</Figure>
      </td>
      <td className="number">
        {isPublished && effect.from !== null && effects.before !== null ? (
          <IndicatorLink
            effect={effect}
            measure={measure}
            asOf={effects.before}
            label={say('review.frozenOf', named)}
          >
            <FigureCell figure={effect.from} decimals={effect.decimals} />
          </IndicatorLink>
        ) : (
          <FigureCell figure={effect.from} decimals={effect.decimals} />
        )}
      </td>
      <td className="number">
        {isPublished && effect.basis === 'D' && effect.to !== null ? (
          <IndicatorLink
            calculation
            effect={effect}
            measure={measure}
            label={say('review.calculationOf', named)}
          >
            <FigureCell figure={effect.to} decimals={effect.decimals} />
          </IndicatorLink>
        ) : (
          <FigureCell figure={effect.to} decimals={effect.decimals} />
        )}
      </td>
      <td className="number">
        {said === undefined ? (
          <span className="change-kind">
            {say(effect.from === null ? 'review.one.new' : 'review.one.removed')}
          </span>
        ) : (
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
        )}
      </td>
      <td>
        <Beware effect={effect} />
      </td>
    </tr>
  )
}

/** What a change crosses: a break, the range of the indicator, zero. */
function Beware(props: { readonly effect: Effect }) {
  const { say } = useSpeech()
  const { effect } = props
  return (
    <ul className="beware">
      {effect.break !== null && (
        <li>
          {effect.breakTitle === null ? (
            say('review.break')
          ) : (
            <details>
              <summary>{say('review.break')}</summary>
              <Label of={effect.breakTitle} />
            </details>
          )}
        </li>
      )}
      {effect.crossed.map((one) => (
        <li key={one} className="fault">
          {say(`review.crossed.${one}`)}
        </li>
      ))}
    </ul>
  )
}
