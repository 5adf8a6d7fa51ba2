import { formatMoment } from '@marsad/language'
import type { PasswordLink } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Notice } from '../../ui/states.tsx'
import { localMoment } from '../deposit/draft.ts'

/** The code with which somebody sets a password: shown this once, to be handed over by a way that is safe. */
export function CodeOnce(props: { readonly link: PasswordLink; readonly name: string }) {
  const { say, language } = useSpeech()
  const { code, expiresAt } = props.link
  return (
    <>
      <Notice tone="warning">
        {say('admin.codeOnce', {
          name: props.name,
          moment: formatMoment(localMoment(expiresAt), language),
        })}
      </Notice>
      <CopyField
        code
        label={say('admin.codeLink')}
        note={say('admin.codeLinkNote')}
        lines={3}
        text={`${location.origin}/${language}/connexion#code=${code}`}
      />
      <CopyField code label={say('session.code')} text={code} lines={2} />
    </>
  )
}
