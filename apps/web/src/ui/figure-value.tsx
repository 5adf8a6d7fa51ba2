import type { LatestWords } from '../figures/latest-words.ts'
import { useSpeech } from '../speech.tsx'

/** A figure with its unit, small: a per cent sign stays with its number, left to right in every language. */
export function FigureValue(props: { readonly said: Pick<LatestWords, 'value' | 'unit'> }) {
  const { language } = useSpeech()
  const { value, unit } = props.said
  if (unit === '%') {
    return (
      <bdi dir="ltr" className="figure-value">
        {value}
        {language === 'fr' && '\u00a0'}
        <small>{unit}</small>
      </bdi>
    )
  }
  return (
    <>
      <bdi className="figure-value">{value}</bdi>
      {unit !== '' && (
        <>
          {' '}
          <small>{unit}</small>
        </>
      )}
    </>
  )
}
