import { direction, localeOf, typeset } from '@marsad/language'
import { type Labels, labelIn } from '@marsad/model'
import { useSpeech } from '../speech.tsx'

/** A text of the catalogue. Where it is not translated it is shown in French, marked as such to voices, and to the eye if `tagged`. */
export function Label(props: { readonly of: Labels; readonly tagged?: boolean }) {
  const { language, say } = useSpeech()
  const { text: plain, language: spoken } = labelIn(props.of, language)
  const text = typeset(plain, spoken)
  if (spoken === language) return text
  return (
    <>
      <span lang={localeOf(spoken)} dir={direction(spoken)}>
        {text}
      </span>
      {props.tagged === true && <span className="untranslated">{say('label.untranslated')}</span>}
    </>
  )
}

/** A code, an identifier, an address: Latin text that runs left to right wherever it stands. */
export function Code(props: { readonly children: string }) {
  return (
    <bdi dir="ltr" className="code">
      {props.children}
    </bdi>
  )
}

/** A figure or a period: kept together and in its own direction inside Arabic text. */
export function Figure(props: { readonly children: string; readonly className?: string }) {
  return <bdi className={props.className}>{props.children}</bdi>
}

/** Codes one after the other, as they were written. */
export function Codes(props: { readonly codes: readonly string[] }) {
  const { say } = useSpeech()
  return props.codes.map((code, index) => (
    <span key={code}>
      {index > 0 && say('list.comma')}
      <Code>{code}</Code>
    </span>
  ))
}
