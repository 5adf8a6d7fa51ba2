import { formatDay, formatPeriod } from '@marsad/language'
import { LANGUAGES, type Language } from '@marsad/model'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Collection, DueList, Submissions } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Notice } from '../../ui/states.tsx'
import { useToday } from '../../ui/today.ts'
import { owed } from './owed.ts'
import { periodChoices } from './periods.ts'
import { StepHeading } from './step-heading.tsx'

/** Step 1: what is deposited and for when, and the workbook to fill. */
export function ChooseStep(props: {
  readonly collections: readonly Collection[]
  readonly submissions: Submissions['items']
  readonly due: DueList
  readonly collection: string | undefined
  readonly period: string | undefined
  readonly onChoose: (chosen: { collection: string; periode: string }) => void
}) {
  const { say, language, text } = useSpeech()
  const today = useToday()
  const { collections, submissions, onChoose } = props
  const all = owed(props.due, collections)
  const collection =
    collections.find(({ id }) => id === props.collection) ??
    collections.find(({ id }) => id === all[0]?.collection) ??
    collections[0]
  if (collection === undefined) return <p className="muted">{say('deposit.noCollection')}</p>
  const due = all.filter((one) => one.collection === collection.id)
  const periods = periodChoices(collection.frequency, today)
  const period = props.period ?? due[0]?.period ?? periods[0] ?? today.slice(0, 4)
  const isPublished = collection.last !== null && collection.last >= period
  const open = submissions.find(
    (one) =>
      one.collection === collection.id &&
      one.period === period &&
      ['draft', 'submitted', 'returned', 'approved'].includes(one.state),
  )
  const nameOf = (one: string): string => {
    const found = due.find((candidate) => candidate.period === one)
    const name = formatPeriod(one, language)
    if (found === undefined)
      return collection.last !== null && collection.last >= one
        ? `${name} – ${say('wizard.published')}`
        : name
    const expected = say('deposit.expected', { day: formatDay(found.day, language) })
    return found.late > 0
      ? `${name} – ${expected}${say('list.comma')}${say('deposit.late', { count: found.late })}`
      : `${name} – ${expected}`
  }
  return (
    <section className="step">
      <StepHeading step="choisir">{say('wizard.chooseTitle')}</StepHeading>
      <div className="choose-fields">
        <label className="field">
          <span>{say('wizard.collection')}</span>
          <select
            value={collection.id}
            onChange={(event) => {
              const chosen = collections.find(({ id }) => id === event.currentTarget.value)
              if (chosen === undefined) return
              const first = all.find((one) => one.collection === chosen.id)?.period
              const [newest = ''] = periodChoices(chosen.frequency, today)
              onChoose({ collection: chosen.id, periode: first ?? newest })
            }}
          >
            {collections.map((one) => (
              <option key={one.id} value={one.id}>
                {text(one.title)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{say('wizard.period')}</span>
          <select
            value={period}
            onChange={(event) =>
              onChoose({ collection: collection.id, periode: event.currentTarget.value })
            }
          >
            {[...new Set([...due.map((one) => one.period), ...periods, period])].map((one) => (
              <option key={one} value={one}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {isPublished && <Notice tone="warning">{say('wizard.revision')}</Notice>}
      {open !== undefined && (
        <Notice tone="warning">
          {say('wizard.openAlready')}{' '}
          <Link to="/$lang/depot/$id" params={{ lang: language, id: open.id }}>
            <bdi>{open.receipt.number}</bdi>
          </Link>
        </Notice>
      )}
      <Templates collection={collection.id} period={period} />
      <p className="step-actions">
        <Link
          to="/$lang/depot/nouveau"
          params={{ lang: language }}
          search={{ collection: collection.id, periode: period, etape: 'deposer' }}
          className="button primary"
        >
          {say('wizard.haveFile')}
        </Link>
      </p>
    </section>
  )
}

const FORMS = ['xlsx', 'csv', 'sdmx.csv'] as const

function Templates(props: { readonly collection: string; readonly period: string }) {
  const { say, language } = useSpeech()
  const [chosen, setChosen] = useState(language)
  return (
    <section className="templates" aria-labelledby="modele">
      <h3 id="modele">{say('wizard.template')}</h3>
      <p className="muted">{say('wizard.templateWords')}</p>
      <div className="button-row">
        {FORMS.map((form) => (
          <a key={form} className="button" download href={templateAddress(props, form, chosen)}>
            {say(`wizard.template.${form}`)}
          </a>
        ))}
        <label className="field inline-field">
          <span>{say('wizard.templateLanguage')}</span>
          <select
            value={chosen}
            onChange={(event) => {
              const one = LANGUAGES.find((tag) => tag === event.currentTarget.value)
              if (one !== undefined) setChosen(one)
            }}
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one}>
                {say(`wizard.language.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </section>
  )
}

/** SDMX has codes alone, in no language. */
function templateAddress(
  { collection, period }: { readonly collection: string; readonly period: string },
  form: (typeof FORMS)[number],
  language: Language,
): string {
  const asked = new URLSearchParams({ period, ...(form === 'sdmx.csv' ? {} : { lang: language }) })
  return `/api/v1/collections/${collection}/template.${form}?${asked}`
}
