import { formatList } from '@marsad/language'
import { useSpeech } from '../../speech.tsx'

/** What a figure shows in two sentences, and which of the codes chosen the source has nothing for. */
export function FigureSummary(props: {
  readonly summary: string
  readonly absent: readonly string[]
}) {
  const { say, language } = useSpeech()
  const { summary, absent } = props
  return (
    <p className="summary">
      {summary}
      {absent.length > 0 && <> {say('figure.absent', { names: formatList(absent, language) })}</>}
    </p>
  )
}
