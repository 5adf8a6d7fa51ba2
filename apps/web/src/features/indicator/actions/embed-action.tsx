import { LANGUAGES } from '@marsad/model'
import { useState } from 'react'
import { frozenVintage } from '../../../figures/vintages-shown.ts'
import { THEMES, type Theme } from '../../../preferences.ts'
import { printSearch } from '../../../search-params.ts'
import { speechIn, useSpeech } from '../../../speech.tsx'
import { CopyField } from '../../../ui/copy-field.tsx'
import { useFramedHeight } from '../../embed/framed-height.ts'
import type { ActionSubject } from '../figure-actions.tsx'
import { embedCode } from './embed-code.ts'
import { wholeTitle } from './figure-words.ts'

const FIRST_HEIGHT = 560
const ENDONYMS = { fr: 'Français', ar: 'العربية', en: 'English' } as const

/** The code that shows the figure on another site, as it will look there. */
export function EmbedAction(props: ActionSubject) {
  const { record, search, data } = props
  const { say, language } = useSpeech()
  const [spoken, setSpoken] = useState(language)
  const [theme, setTheme] = useState<Theme>()
  const [frozen, setFrozen] = useState(search.mil !== undefined)
  const [adjusts, setAdjusts] = useState(true)
  const [frame, height] = useFramedHeight(FIRST_HEIGHT)
  const vintage = frozenVintage(search, data)
  const { mil: _mil, vue: _view, ...view } = search
  const state = {
    ...view,
    ...((search.vue === 'tableau' || search.vue === 'carte') && { vue: search.vue }),
    ...(frozen && vintage !== null && { mil: vintage }),
    ...(theme !== undefined && { theme }),
  }
  const address = `${location.origin}/${spoken}/integrer/${record.id}${printSearch(state)}`
  const title = say('embed.title', {
    title: wholeTitle(props, speechIn(spoken)),
    system: say('frame.name'),
  })
  return (
    <>
      <p>{say('embed.lead')}</p>
      <div className="embed-choices">
        <label className="field">
          <span>{say('embed.language')}</span>
          <select
            value={spoken}
            onChange={(event) => {
              const { value } = event.currentTarget
              setSpoken(LANGUAGES.find((one) => one === value) ?? language)
            }}
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one} lang={one}>
                {ENDONYMS[one]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{say('embed.theme')}</span>
          <select
            value={theme ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget
              setTheme(THEMES.find((one) => one === value))
            }}
          >
            <option value="">{say('embed.themeAuto')}</option>
            {THEMES.map((one) => (
              <option key={one} value={one}>
                {say(`theme.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {vintage !== null && (
          <Check checked={frozen} label={say('embed.freeze', { vintage })} onChange={setFrozen} />
        )}
        <Check checked={adjusts} label={say('embed.height')} onChange={setAdjusts} />
      </div>
      <CopyField
        label={say('embed.code')}
        text={embedCode({ address, title, height, adjusts })}
        lines={6}
        code
      />
      <h3 className="embed-preview">{say('embed.preview')}</h3>
      <iframe
        ref={frame}
        src={address}
        title={title}
        width="100%"
        height={height}
        className="embed-frame"
      />
    </>
  )
}

function Check(props: {
  readonly checked: boolean
  readonly label: string
  readonly onChange: (checked: boolean) => void
}) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  )
}
