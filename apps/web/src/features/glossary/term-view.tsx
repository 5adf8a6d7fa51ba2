import { direction, formatDay, type LanguageTag, localeOf } from '@marsad/language'
import { LANGUAGES } from '@marsad/model'
import { Link } from '@tanstack/react-router'
import type { Term } from '../../answers.ts'
import { SpeechProvider, speechIn, useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'
import { PageTitle, useDocumentTitle } from '../../ui/page.tsx'
import { Breadcrumb } from '../frame/breadcrumb.tsx'
import { certaintyWords } from '../reference/certainty.ts'
import { MeasureRows } from '../reference/measure-rows.tsx'
import { Terms } from '../reference/terms.tsx'

const NAMES = { fr: 'Français', ar: 'العربية', en: 'English' } as const

/** One word in three languages side by side, what it rests on, what to read with it. */
export function TermView(props: { readonly term: Term }) {
  const { term } = props
  const { say, text, language } = useSpeech()
  useDocumentTitle(text(term.title))
  const languages = LANGUAGES.toSorted((a, b) => Number(b === language) - Number(a === language))
  return (
    <>
      <Breadcrumb
        steps={[
          {
            id: 'glossaire',
            content: (
              <Link to="/$lang/glossaire" params={{ lang: language }}>
                {say('glossary.title')}
              </Link>
            ),
          },
          { id: 'topic', content: <Label of={term.topic.title} /> },
        ]}
      />
      <div className="title-block">
        <PageTitle>
          <Label of={term.title} />
        </PageTitle>
      </div>
      <div className="languages">
        {languages.map((one) => (
          <InLanguage key={one} term={term} language={one} />
        ))}
      </div>
      <Standards standards={term.standards} />
      {term.related.length > 0 && (
        <section className="part narrow" aria-labelledby="avec">
          <h2 id="avec">{say('glossary.related')}</h2>
          <Terms terms={term.related} />
        </section>
      )}
      {term.measures.length > 0 && (
        <section className="part" aria-labelledby="mesures">
          <h2 id="mesures">{say('glossary.measures')}</h2>
          <MeasureRows items={term.measures} />
        </section>
      )}
    </>
  )
}

/** The word and its definition in one language, marked as such to voices. */
function InLanguage(props: { readonly term: Term; readonly language: LanguageTag }) {
  const { term, language } = props
  const { definition, note, synonyms, title } = term
  const speech = speechIn(language)
  return (
    <SpeechProvider speech={speech}>
      <article lang={localeOf(language)} dir={direction(language)}>
        <h2>
          <small>{NAMES[language]}</small>
          {title[language] ?? speech.say('glossary.notTranslated')}
        </h2>
        <p>{definition[language] ?? speech.say('glossary.notTranslated')}</p>
        {note?.[language] !== undefined && <p className="muted">{note[language]}</p>}
        {synonyms[language].length > 0 && (
          <p className="muted">
            {speech.say('glossary.synonyms')} {synonyms[language].join(speech.say('list.comma'))}
          </p>
        )}
      </article>
    </SpeechProvider>
  )
}

function Standards(props: { readonly standards: Term['standards'] }) {
  const speech = useSpeech()
  const { say, language } = speech
  return (
    <section className="part narrow" aria-labelledby="normes">
      <h2 id="normes">{say('glossary.standards')}</h2>
      {props.standards.length === 0 ? (
        <p>{say('glossary.noStandard')}</p>
      ) : (
        <ul className="standards">
          {props.standards.map((standard) => (
            <li key={`${standard.id} ${standard.place ?? ''}`}>
              <Label of={standard.title} /> ({formatDay(standard.date, language)})
              {standard.place !== null && (
                <>
                  {say('list.comma')}
                  <bdi>{standard.place}</bdi>
                </>
              )}
              {standard.reference !== null && (
                <>
                  {say('list.comma')}
                  <Reference text={standard.reference} />
                </>
              )}
              {standard.certainty !== 'verified' && (
                <span className="muted"> · {certaintyWords(standard.certainty, speech)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {props.standards.length > 0 && <p className="muted">{say('glossary.ownWords')}</p>}
    </section>
  )
}

function Reference(props: { readonly text: string }) {
  const { text } = props
  return text.startsWith('https://') ? (
    <a href={text}>
      <bdi dir="ltr">{text}</bdi>
    </a>
  ) : (
    <bdi dir="ltr">{text}</bdi>
  )
}
