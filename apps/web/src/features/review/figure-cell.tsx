import { useSpeech } from '../../speech.tsx'
import { type Figured, figureInWords } from './naming.ts'

/** A figure in a table of changes: its digits, and the letter that qualifies it. */
export function FigureCell(props: { readonly figure: Figured | null; readonly decimals: number }) {
  const speech = useSpeech()
  if (props.figure === null) return <span className="muted">–</span>
  const { text, flag } = figureInWords(props.figure, props.decimals, speech)
  if (flag === undefined) return <bdi>{text}</bdi>
  if (props.figure.value === null) return <abbr title={flag.words}>{text}</abbr>
  return (
    <>
      <bdi>{text}</bdi>{' '}
      <sup>
        <abbr title={flag.words}>{flag.letter}</abbr>
      </sup>
    </>
  )
}

/** What a figure is of, beside the name of its measure: its codes, and its unit. */
export function FigureOf(props: { readonly codes: string; readonly unit: string }) {
  return (
    <span className="figure-of">
      {props.codes}
      {props.codes !== '' && ' · '}
      <span className="muted">{props.unit}</span>
    </span>
  )
}
