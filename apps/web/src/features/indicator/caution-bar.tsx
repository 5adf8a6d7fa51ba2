import type { Caution } from '../../figures/comparability.ts'
import { useSpeech } from '../../speech.tsx'
import { Notice } from '../../ui/states.tsx'

/** Above the figure: why the lines chosen are not simply comparable. */
export function CautionBar(props: { readonly cautions: readonly Caution[] }) {
  const { cautions } = props
  const { say } = useSpeech()
  if (cautions.length === 0) return null
  return (
    <Notice tone="warning">
      <strong>{say('caution.title')}</strong>
      <ul className="cautions">
        {cautions.map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Notice>
  )
}
