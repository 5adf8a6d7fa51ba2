import type { Audit } from '../../answers.ts'
import type { AuditSearch } from '../../review-search.ts'
import { useSpeech } from '../../speech.tsx'
import { deedWords } from '../review/deeds.ts'

const KINDS = ['submission', 'person', 'key'] as const

/** Whose lines, of what they did, and to what. */
export function LogFilters(props: {
  readonly audit: Pick<Audit, 'people' | 'actions'>
  readonly search: AuditSearch
  readonly onSearch: (search: AuditSearch) => void
}) {
  const { say } = useSpeech()
  const { audit, search, onSearch } = props
  const choose = (name: keyof AuditSearch, value: string) => {
    const { [name]: _former, ...rest } = search
    onSearch(value === '' ? rest : { ...rest, [name]: value })
  }
  return (
    <div className="list-filters">
      <Choice
        label={say('admin.person')}
        value={search.personne}
        options={audit.people.map(({ id, name }) => ({ id, name: name === '' ? id : name }))}
        onChoose={(value) => choose('personne', value)}
      />
      <Choice
        label={say('admin.deed')}
        value={search.acte}
        options={audit.actions.map((id) => ({ id, name: deedWords(id, say) }))}
        onChoose={(value) => choose('acte', value)}
      />
      <Choice
        label={say('admin.subject')}
        value={search.objet}
        options={KINDS.map((id) => ({ id, name: say(`admin.subject.${id}`) }))}
        onChoose={(value) => choose('objet', value)}
      />
    </div>
  )
}

function Choice(props: {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly onChoose: (value: string) => void
}) {
  const { say } = useSpeech()
  return (
    <label className="field">
      <span>{props.label}</span>
      <select
        value={props.value ?? ''}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        <option value="">{say('admin.all')}</option>
        {props.options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
