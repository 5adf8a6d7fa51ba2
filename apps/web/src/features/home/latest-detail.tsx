import { foldText } from '@marsad/model'
import type { IndicatorItem, Latest } from '../../answers.ts'
import { latestWords } from '../../figures/latest-words.ts'
import { useSpeech } from '../../speech.tsx'
import { Figure, Label } from '../../ui/label.tsx'

/** When a latest value is of, from whom, what qualifies it, and whether it was published or computed here. */
export function LatestDetail(props: { readonly item: IndicatorItem; readonly latest: Latest }) {
  const { item, latest } = props
  const speech = useSpeech()
  const said = latestWords(item, latest, speech)
  const isNamed = foldText(latest.sourceTitle.fr).includes(foldText(latest.institution))
  return (
    <p className="latest-detail">
      <strong>
        <Figure>{said.period}</Figure>
      </strong>
      {' · '}
      {!isNamed && (
        <>
          <bdi>{latest.institution}</bdi>
          {speech.say('list.comma')}
        </>
      )}
      <Label of={latest.sourceTitle} />
      {' · '}
      {said.basis}
      {said.status !== undefined && (
        <>
          {' · '}
          <strong>{said.status}</strong>
        </>
      )}
    </p>
  )
}
