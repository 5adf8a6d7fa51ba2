import { useState } from 'react'
import { fileNameOf } from '../../../figures/file-name.ts'
import { bibtexOf, risOf } from '../../../figures/references.ts'
import { frozenVintage } from '../../../figures/vintages-shown.ts'
import { useSpeech } from '../../../speech.tsx'
import { CopyField } from '../../../ui/copy-field.tsx'
import { SaveLink } from '../../../ui/save-link.tsx'
import type { ActionSubject } from '../figure-actions.tsx'
import { pageAddress } from './addresses.ts'
import { referenceTo, sentenceOf } from './citation.ts'
import { dataInView } from './figure-words.ts'

/** A sentence, a BibTeX entry and a RIS record, each with the frozen address of the figure. */
export function CiteAction(props: ActionSubject) {
  const speech = useSpeech()
  const { say, language } = speech
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const address = pageAddress(props.search, frozenVintage(props.search, props.data))
  const reference = referenceTo(props, { address, today, speech })
  const name = fileNameOf(dataInView(props, speech), props.search, language)
  const [bibtex, ris] = [bibtexOf(reference), risOf(reference)]
  return (
    <>
      <CopyField label={say('cite.label')} text={sentenceOf(reference, speech)} lines={5} />
      <CopyField label={say('cite.bibtex')} text={bibtex} lines={6} code />
      <CopyField label={say('cite.ris')} text={ris} lines={6} code />
      <p className="save-links">
        <SaveLink name={`${name}.bib`} text={bibtex} mediaType="application/x-bibtex">
          {say('cite.save', { name: `${name}.bib` })}
        </SaveLink>
        <SaveLink name={`${name}.ris`} text={ris} mediaType="application/x-research-info-systems">
          {say('cite.save', { name: `${name}.ris` })}
        </SaveLink>
      </p>
    </>
  )
}
