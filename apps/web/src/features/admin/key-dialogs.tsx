import { formatDay } from '@marsad/language'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Keys, NewKey } from '../../answers.ts'
import { institutionsQuery } from '../../queries.ts'
import { useSpeech } from '../../speech.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Notice } from '../../ui/states.tsx'
import { TextField } from '../session/text-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { createKey, endKey, peopleQuery, SCOPES, type Scope } from './queries.ts'

type Changed = { readonly onChanged: () => Promise<void>; readonly onClose: () => void }

const DAYS = [30, 90, 180, 366] as const

/** Makes a key for the machines of an institution; its secret is shown this once. */
export function NewKeyDialog(props: Changed) {
  const { say, text } = useSpeech()
  const id = useId()
  const people = useQuery(peopleQuery())
  const institutions = useQuery(institutionsQuery())
  const [name, setName] = useState('')
  const [owner, setOwner] = useState('')
  const [institution, setInstitution] = useState('')
  const [scopes, setScopes] = useState<readonly Scope[]>(['submissions:write'])
  const [days, setDays] = useState<number>(90)
  const producers = people.data?.items.filter(({ roles }) =>
    roles.some((held) => held.role === 'producer' && held.institution === institution),
  )
  const act = async () => {
    const wanted = { name: name.trim(), owner, institution, scopes: [...scopes], days }
    const key = await createKey(wanted)
    await props.onChanged()
    return key
  }
  return (
    <FormDialog<NewKey>
      title={say('admin.newKey')}
      confirm={say('admin.createKey')}
      ready={name.trim() !== '' && owner !== '' && institution !== '' && scopes.length > 0}
      act={act}
      result={(key) => <SecretOnce created={key} />}
      onClose={props.onClose}
    >
      <TextField
        label={say('admin.keyName')}
        hint={say('admin.keyNameHint')}
        required
        dir="auto"
        maxLength={200}
        value={name}
        onText={setName}
      />
      <div className="text-field">
        <label htmlFor={`${id}-of`}>{say('admin.institution')}</label>
        <select
          id={`${id}-of`}
          required
          value={institution}
          onChange={(event) => {
            setInstitution(event.currentTarget.value)
            setOwner('')
          }}
        >
          <option value="">{say('review.choose')}</option>
          {institutions.data?.items.map((one) => (
            <option key={one.id} value={one.id}>
              {`${one.id} – ${text(one.title)}`}
            </option>
          ))}
        </select>
      </div>
      <div className="text-field">
        <label htmlFor={`${id}-who`}>{say('admin.keyOwner')}</label>
        <p className="muted small" id={`${id}-hint`}>
          {say(
            institution !== '' && producers?.length === 0
              ? 'admin.noProducer'
              : 'admin.keyOwnerHint',
          )}
        </p>
        <select
          id={`${id}-who`}
          required
          value={owner}
          aria-describedby={`${id}-hint`}
          disabled={institution === ''}
          onChange={(event) => setOwner(event.currentTarget.value)}
        >
          <option value="">{say('review.choose')}</option>
          {producers?.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="when-choice">
        <legend>{say('admin.scopes')}</legend>
        {SCOPES.map((scope) => (
          <label key={scope} className="choice">
            <input
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={(event) =>
                setScopes(
                  event.currentTarget.checked
                    ? [...scopes, scope]
                    : scopes.filter((one) => one !== scope),
                )
              }
            />
            <span>
              {say(scope === 'submissions:read' ? 'admin.scope.read' : 'admin.scope.write')}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="text-field">
        <label htmlFor={`${id}-days`}>{say('admin.keyDays')}</label>
        <select
          id={`${id}-days`}
          value={String(days)}
          onChange={(event) => setDays(Number(event.currentTarget.value))}
        >
          {DAYS.map((one) => (
            <option key={one} value={one}>
              {say('admin.days', { count: one })}
            </option>
          ))}
        </select>
      </div>
    </FormDialog>
  )
}

/** The secret of a new key. Only its hash is kept: nobody can show it again. */
function SecretOnce(props: { readonly created: NewKey }) {
  const { say, language } = useSpeech()
  const { secret, expiresAt } = props.created
  return (
    <>
      <Notice tone="warning">
        {say('admin.secretOnce', { day: formatDay(expiresAt, language) })}
      </Notice>
      <CopyField code label={say('admin.secret')} note={say('admin.secretNote')} text={secret} />
      <CopyField code label={say('admin.secretHeader')} text={`Authorization: Bearer ${secret}`} />
    </>
  )
}

/** Ends a key at once. */
export function RevokeKeyDialog(props: Changed & { readonly of: Keys['items'][number] }) {
  const { say } = useSpeech()
  const { of } = props
  const act = async () => {
    await endKey(of.id)
    await props.onChanged()
  }
  return (
    <FormDialog
      grave
      title={say('admin.revokeKeyOf', { name: of.name })}
      confirm={say('admin.revokeKeyNow')}
      act={act}
      onClose={props.onClose}
    >
      <p>{say('admin.revokeKeyWords')}</p>
    </FormDialog>
  )
}
