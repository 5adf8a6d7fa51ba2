import type { MessageKey } from '@marsad/language'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { IndicatorSearch, View } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { useKeys } from '../../ui/keys.ts'

const NAMES = {
  graphique: 'view.chart',
  tableau: 'view.table',
  carte: 'view.map',
  fiche: 'view.sheet',
  calcul: 'view.calculation',
} as const satisfies Record<View, MessageKey>

/** The state of the page in another view. */
export function inView(search: IndicatorSearch, view: View): IndicatorSearch {
  const { vue: _former, ...rest } = search
  return view === 'graphique' ? rest : { ...rest, vue: view }
}

/** The views as tabs: arrows, Home and End move among them; `1` to `5` and `t` do from anywhere on the page. */
export function ViewTabs(props: {
  readonly views: readonly View[]
  readonly search: IndicatorSearch
  readonly onChange: (search: IndicatorSearch) => void
  readonly children: ReactNode
}) {
  const { views, search, onChange } = props
  const { say } = useSpeech()
  const list = useRef<HTMLDivElement>(null)
  const current = views.find((view) => view === search.vue) ?? views[0] ?? 'graphique'
  const show = (view: View) => {
    if (view !== current) onChange(inView(search, view))
  }
  useKeys({
    ...Object.fromEntries(views.map((view, place) => [String(place + 1), () => show(view)])),
    t: () => show(current === 'tableau' ? 'graphique' : 'tableau'),
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event.key, getComputedStyle(event.currentTarget).direction === 'rtl')
    if (step === undefined) return
    event.preventDefault()
    const place = views.indexOf(current)
    const next =
      views[
        step === 'first'
          ? 0
          : step === 'last'
            ? views.length - 1
            : (place + step + views.length) % views.length
      ]
    if (next === undefined) return
    show(next)
    list.current?.querySelector<HTMLElement>(`#onglet-${next}`)?.focus()
  }
  return (
    <>
      <div
        role="tablist"
        aria-label={say('view.views')}
        className="tabs"
        ref={list}
        onKeyDown={onKeyDown}
      >
        {views.map((view) => (
          <button
            key={view}
            type="button"
            role="tab"
            id={`onglet-${view}`}
            aria-selected={view === current}
            aria-controls="vue"
            tabIndex={view === current ? 0 : -1}
            onClick={() => show(view)}
          >
            {say(NAMES[view])}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="vue" aria-labelledby={`onglet-${current}`} className="view">
        {props.children}
      </div>
    </>
  )
}

function stepOf(key: string, rightToLeft: boolean): number | 'first' | 'last' | undefined {
  if (key === 'Home') return 'first'
  if (key === 'End') return 'last'
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight'
  const backward = rightToLeft ? 'ArrowRight' : 'ArrowLeft'
  return key === forward ? 1 : key === backward ? -1 : undefined
}
