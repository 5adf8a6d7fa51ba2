import { frozenVintage } from '../../../figures/vintages-shown.ts'
import { useSpeech } from '../../../speech.tsx'
import { CopyField } from '../../../ui/copy-field.tsx'
import type { ActionSubject } from '../figure-actions.tsx'
import { pageAddress } from './addresses.ts'

/** Two kinds of link, each with what it will show later. */
export function LinkAction(props: ActionSubject) {
  const { search, data } = props
  const { say } = useSpeech()
  const frozen = frozenVintage(search, data)
  return (
    <>
      <CopyField
        label={say('link.livingLabel')}
        note={say('link.livingWhat')}
        text={pageAddress(search, null)}
      />
      {frozen !== null && (
        <CopyField
          label={say('link.frozenLabel')}
          note={say('link.frozenWhat', { vintage: frozen })}
          text={pageAddress(search, frozen)}
        />
      )}
    </>
  )
}
