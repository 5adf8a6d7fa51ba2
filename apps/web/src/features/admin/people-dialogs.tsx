import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { PasswordLink, People } from '../../answers.ts'
import { institutionsQuery } from '../../queries.ts'
import { useSpeech } from '../../speech.tsx'
import { Notice } from '../../ui/states.tsx'
import type { RoleName } from '../session/session.ts'
import { TextField } from '../session/text-field.tsx'
import { CodeOnce } from './code-once.tsx'
import { FormDialog } from './form-dialog.tsx'
import { changeRole, createPerson, resetPerson } from './queries.ts'
import { clashOf, grantable, isOfInstitution, ROLES } from './role-rules.ts'

type Item = People['items'][number]
type Changed = { readonly onChanged: () => Promise<void>; readonly onClose: () => void }

/** Makes an account, and shows the code to hand over. */
export function NewPersonDialog(props: Changed) {
  const { say } = useSpeech()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const act = async () => {
    const link = await createPerson({ name: name.trim(), email: email.trim() })
    await props.onChanged()
    return link
  }
  return (
    <FormDialog<PasswordLink>
      title={say('admin.newPerson')}
      confirm={say('admin.createPerson')}
      ready={name.trim() !== '' && email.trim() !== ''}
      act={act}
      result={(link) => <CodeOnce link={link} name={name} />}
      onClose={props.onClose}
    >
      <p>{say('admin.newPersonWords')}</p>
      <TextField
        label={say('admin.name')}
        hint={say('admin.nameHint')}
        required
        dir="auto"
        maxLength={200}
        value={name}
        onText={setName}
      />
      <TextField
        label={say('session.email')}
        type="email"
        required
        dir="ltr"
        value={email}
        onText={setEmail}
      />
    </FormDialog>
  )
}

/** Ends a password and all sessions, and shows the code to hand over. */
export function ResetDialog(props: Changed & { readonly person: Item }) {
  const { say } = useSpeech()
  const { person } = props
  const act = async () => {
    const link = await resetPerson(person.id)
    await props.onChanged()
    return link
  }
  return (
    <FormDialog<PasswordLink>
      grave
      title={say('admin.resetOf', { name: person.name })}
      confirm={say('admin.resetNow')}
      act={act}
      result={(link) => <CodeOnce link={link} name={person.name} />}
      onClose={props.onClose}
    >
      <p>{say('admin.resetWords')}</p>
    </FormDialog>
  )
}

/** Gives a role; one that does not go with those held is shown with the reason why. */
export function GrantDialog(props: Changed & { readonly person: Item }) {
  const { say, text } = useSpeech()
  const { person } = props
  const id = useId()
  const institutions = useQuery(institutionsQuery())
  const [role, setRole] = useState<RoleName>('producer')
  const [chosen, setChosen] = useState('')
  const institution = isOfInstitution(role) ? chosen : '*'
  const clash = clashOf(person.roles, role)
  const isNew = grantable(person.roles, role, institution)
  const act = async () => {
    await changeRole(person.id, { role, institution, grant: true })
    await props.onChanged()
  }
  return (
    <FormDialog
      title={say('admin.grantTo', { name: person.name })}
      confirm={say('admin.grantNow')}
      ready={clash === undefined && institution !== '' && isNew}
      act={act}
      onClose={props.onClose}
    >
      <fieldset className="role-choice">
        <legend>{say('admin.role')}</legend>
        {ROLES.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name={id} checked={role === one} onChange={() => setRole(one)} />
            <span>
              <strong>{say(`role.${one}`)}</strong>
              <br />
              <span className="muted small">{say(`admin.can.${one}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {isOfInstitution(role) && (
        <div className="text-field">
          <label htmlFor={`${id}-of`}>{say('admin.institution')}</label>
          <select
            id={`${id}-of`}
            required
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            <option value="">{say('review.choose')}</option>
            {institutions.data?.items.map((one) => (
              <option key={one.id} value={one.id}>
                {`${one.id} – ${text(one.title)}`}
              </option>
            ))}
          </select>
        </div>
      )}
      <div role="status">
        {clash !== undefined && <Notice tone="warning">{say(`admin.clash.${clash}`)}</Notice>}
        {clash === undefined && institution !== '' && !isNew && (
          <Notice tone="info">{say('admin.alreadyHeld')}</Notice>
        )}
      </div>
      <p className="muted small">{say('admin.sessionsEnd')}</p>
    </FormDialog>
  )
}

/** Takes a role away. */
export function RevokeDialog(
  props: Changed & { readonly person: Item; readonly held: Item['roles'][number] },
) {
  const { say } = useSpeech()
  const { person, held } = props
  const act = async () => {
    await changeRole(person.id, { ...held, grant: false })
    await props.onChanged()
  }
  const role = say(`role.${held.role}`)
  return (
    <FormDialog
      grave
      title={say('admin.revokeFrom', { name: person.name })}
      confirm={say('admin.revokeNow')}
      act={act}
      onClose={props.onClose}
    >
      <p>
        {held.institution === '*'
          ? say('admin.revokeWords', { role })
          : say('admin.revokeWordsOf', { role, institution: held.institution })}
      </p>
      <p className="muted small">{say('admin.sessionsEnd')}</p>
    </FormDialog>
  )
}
