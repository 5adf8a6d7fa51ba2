import { foldText } from '@marsad/model'
import { useId, useState } from 'react'
import {
  type CatalogueSearch,
  chosenCodes,
  type FacetParameter,
  withCodes,
} from '../../catalogue-search.ts'
import { useSpeech } from '../../speech.tsx'
import { type Facet, type FacetCode, facetCodeName, facetName } from './facet-names.ts'

const FEW = 8
const SEARCHED = 12

type Props = {
  readonly parameter: FacetParameter
  readonly facet: Facet
  readonly search: CatalogueSearch
  readonly open: boolean
  readonly onChange: (search: CatalogueSearch) => void
}

/** The codes that a filter shows: some are asked for another way, references may be of any code. */
function offeredCodes({ parameter, facet }: Props): readonly FacetCode[] {
  if (parameter === 'cle') return facet.codes.filter(({ id }) => id === 'true')
  if (parameter !== 'odd' && parameter !== 'ilostat') return facet.codes
  return [{ id: '*', title: null, count: facet.any }, ...facet.codes]
}

/** One filter: its codes with how many indicators each would leave, given the other filters. */
export function FacetGroup(props: Props) {
  const { parameter, search, onChange } = props
  const speech = useSpeech()
  const [whole, setWhole] = useState(false)
  const [words, setWords] = useState('')
  const chosen = chosenCodes(search, parameter)
  const codes = offeredCodes(props)
  const long = parameter !== 'theme' && codes.length > FEW
  const name = (code: FacetCode) => facetCodeName(parameter, code, speech)
  const listed = !long
    ? codes
    : whole
      ? codes.filter((code) => foldText(`${name(code)} ${code.id}`).includes(foldText(words)))
      : mostUseful(codes, chosen)
  const toggle = (code: string) => {
    const next = chosen.includes(code)
      ? chosen.filter((one) => one !== code)
      : [...chosen.filter((one) => (code === '*' ? false : one !== '*')), code]
    onChange(withCodes(search, parameter, inOrder(next, codes)))
  }
  return (
    <details className="facet" open={props.open || chosen.length > 0}>
      <summary>
        <h3>{facetName(parameter, speech)}</h3>
      </summary>
      <fieldset>
        <legend className="visually-hidden">{facetName(parameter, speech)}</legend>
        {long && whole && codes.length > SEARCHED && (
          <FacetWords words={words} found={listed.length} onChange={setWords} />
        )}
        <div className={long && whole ? 'facet-codes facet-scroll' : 'facet-codes'}>
          {listed.map((code) => (
            <label
              key={code.id}
              className={code.count === 0 ? 'facet-code facet-none' : 'facet-code'}
            >
              <input
                type="checkbox"
                name={parameter}
                value={code.id}
                checked={chosen.includes(code.id)}
                onChange={() => toggle(code.id)}
              />
              <span className="facet-name">{name(code)}</span>
              <span className="facet-count">{code.count}</span>
            </label>
          ))}
        </div>
        {long && (
          <button type="button" className="link" onClick={() => setWhole(!whole)}>
            {whole
              ? speech.say('catalogue.fewer')
              : speech.say('catalogue.more', { count: codes.length - listed.length })}
          </button>
        )}
      </fieldset>
    </details>
  )
}

function FacetWords(props: {
  readonly words: string
  readonly found: number
  readonly onChange: (words: string) => void
}) {
  const { say } = useSpeech()
  const id = useId()
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {say('filter.search')}
      </label>
      <input
        id={id}
        type="search"
        value={props.words}
        placeholder={say('filter.search')}
        autoComplete="off"
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      <p className="visually-hidden" role="status">
        {props.words === '' ? '' : say('filter.found', { count: props.found })}
      </p>
    </>
  )
}

/** Of a long list: what is chosen and the codes that leave most, in the order of the list. */
function mostUseful(codes: readonly FacetCode[], chosen: readonly string[]): readonly FacetCode[] {
  const best = codes
    .toSorted(
      (a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)) || b.count - a.count,
    )
    .slice(0, Math.max(FEW - 2, chosen.length))
  return codes.filter((code) => best.includes(code))
}

/** Chosen codes in the order of the list, so that one choice has one address. */
function inOrder(chosen: readonly string[], codes: readonly FacetCode[]): readonly string[] {
  return codes.map(({ id }) => id).filter((id) => chosen.includes(id))
}
