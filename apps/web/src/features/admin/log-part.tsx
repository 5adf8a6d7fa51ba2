import { formatMoment, formatPeriod } from '@marsad/language'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Audit } from '../../answers.ts'
import type { AuditSearch } from '../../review-search.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Label } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { Answered, Notice } from '../../ui/states.tsx'
import { deedWords } from '../review/deeds.ts'
import { LogFilters } from './log-filters.tsx'
import { auditQuery } from './queries.ts'

/** Who did what, newest first, and whether the chain of the log holds. */
export function LogPart(props: {
  readonly search: AuditSearch
  readonly onSearch: (search: AuditSearch) => void
}) {
  const { say } = useSpeech()
  const { search } = props
  const [trail, setTrail] = useState<readonly number[]>([])
  const audit = useQuery(auditQuery(search, trail.at(-1)))
  return (
    <>
      <p className="lead">{say('admin.logLead')}</p>
      <Answered query={audit} size="page">
        {(answer) => (
          <>
            <Chain chain={answer.chain} />
            <LogFilters
              audit={answer}
              search={search}
              onSearch={(next) => {
                setTrail([])
                props.onSearch(next)
              }}
            />
            <p className="result-count" role="status">
              {say('admin.lines', { count: answer.total })}
            </p>
            <LogTable audit={answer} />
            {(trail.length > 0 || answer.next !== null) && (
              <div className="button-row pager">
                <button
                  type="button"
                  className="button"
                  disabled={trail.length === 0}
                  onClick={() => setTrail(trail.slice(0, -1))}
                >
                  {say('admin.newer')}
                </button>
                <button
                  type="button"
                  className="button"
                  disabled={answer.next === null}
                  onClick={() => answer.next !== null && setTrail([...trail, answer.next])}
                >
                  {say('admin.older')}
                </button>
              </div>
            )}
          </>
        )}
      </Answered>
    </>
  )
}

function Chain(props: { readonly chain: Audit['chain'] }) {
  const { say } = useSpeech()
  const { chain } = props
  return (
    <Notice tone={chain.whole ? 'info' : 'warning'}>
      <p>{say(chain.whole ? 'admin.chainWhole' : 'admin.chainBroken', { count: chain.lines })}</p>
      {chain.head !== null && (
        <p className="small">
          {say('admin.chainHead')} <Code>{chain.head}</Code>
        </p>
      )}
      {chain.findings.length > 0 && (
        <ul lang="en" dir="ltr">
          {chain.findings.slice(0, 20).map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

function LogTable(props: { readonly audit: Audit }) {
  const { say } = useSpeech()
  return (
    <ScrollRegion label={say('table.region', { title: say('admin.log') })}>
      <table className="plain log">
        <caption className="visually-hidden">{say('admin.log')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('admin.moment')}</th>
            <th scope="col">{say('admin.deed')}</th>
            <th scope="col">{say('admin.subject')}</th>
            <th scope="col">{say('admin.details')}</th>
          </tr>
        </thead>
        <tbody>
          {props.audit.items.map((line) => (
            <Line key={line.sequence} line={line} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Line(props: { readonly line: Audit['items'][number] }) {
  const { say, language } = useSpeech()
  const { line } = props
  const { who, subject } = line
  return (
    <tr>
      <td className="when">
        <time dateTime={line.at}>{formatMoment(line.atMorocco, language)}</time>
        <br />
        <span className="muted small">
          <bdi>{`n° ${line.sequence}`}</bdi>
        </span>
      </td>
      <td>
        <strong>
          <bdi>{who.name === '' ? say('review.system') : who.name}</bdi>
        </strong>{' '}
        {who.kind === 'key' && <span className="badge">{say('admin.aKey')}</span>}{' '}
        {deedWords(line.action, say)}
      </td>
      <td>
        {subject.title !== null ? (
          <>
            <Label of={subject.title} />
            {subject.period !== null && (
              <>
                {say('list.comma')}
                {formatPeriod(subject.period, language)}
              </>
            )}
          </>
        ) : (
          <bdi>{subject.name ?? subject.id}</bdi>
        )}
      </td>
      <td>
        <Detail detail={line.detail} />
      </td>
    </tr>
  )
}

const SHOWN = ['reason', 'role', 'institution', 'scopes', 'vintage', 'local', 'round'] as const

/** What a line says besides, as far as a reader can use it; hashes and ids stay in the interface. */
function Detail(props: { readonly detail: Audit['items'][number]['detail'] }) {
  const { say, language } = useSpeech()
  const { detail } = props
  const facts = SHOWN.flatMap((name) => {
    const value = detail[name]
    if (typeof value !== 'string' && typeof value !== 'number') return []
    if (value === '' || (name === 'institution' && value === '*')) return []
    if (name === 'round' && value === 1) return []
    return [
      { name, value: name === 'local' ? formatMoment(String(value), language) : String(value) },
    ]
  })
  return (
    <ul className="beware">
      {facts.map(({ name, value }) => (
        <li key={name}>
          <span className="muted">
            {say(`admin.detail.${name}`)}
            {say('list.colon')}
          </span>
          <bdi>{name === 'role' ? roleName(value, say) : value}</bdi>
        </li>
      ))}
    </ul>
  )
}

function roleName(role: string, say: ReturnType<typeof useSpeech>['say']): string {
  switch (role) {
    case 'viewer':
    case 'producer':
    case 'validator':
    case 'publisher':
    case 'administrator':
    case 'trainer':
      return say(`role.${role}`)
    default:
      return role
  }
}
