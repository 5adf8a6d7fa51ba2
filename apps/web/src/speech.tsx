import { type Translate, translate, typeset } from '@marsad/language'
import { type Labels, type Language, labelIn } from '@marsad/model'
import { createContext, type ReactNode, useContext } from 'react'

/** The language of the page and how to speak it. */
export type Speech = {
  readonly language: Language
  readonly say: Translate
  /** The text of a label in the language of the page, French where it is not translated. */
  readonly text: (labels: Labels) => string
}

/** Speech in one language. */
export function speechIn(language: Language): Speech {
  return {
    language,
    say: translate(language),
    text: (labels) => {
      const { text, language: spoken } = labelIn(labels, language)
      return typeset(text, spoken)
    },
  }
}

const SpeechContext = createContext<Speech>(speechIn('fr'))

/** Gives a language to a part of the page. */
export function SpeechProvider(props: { readonly speech: Speech; readonly children: ReactNode }) {
  return <SpeechContext value={props.speech}>{props.children}</SpeechContext>
}

/** The language of this part of the page. */
export function useSpeech(): Speech {
  return useContext(SpeechContext)
}
