import { useQuery } from '@tanstack/react-query'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { isNational } from '../features/institution/category.ts'
import { InstitutionTable } from '../features/institution/institution-table.tsx'
import { ProducerCards } from '../features/institution/producer-cards.tsx'
import { institutionsQuery } from '../queries.ts'
import { useSpeech } from '../speech.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import { Answered } from '../ui/states.tsx'
import '../styles/reference.css'

/** Who produces the figures: the producers of the workshop first, then the others, with what each has and owes. */
export function InstitutionsPage() {
  const { say } = useSpeech()
  useDocumentTitle(say('institutions.title'))
  const institutions = useQuery(institutionsQuery())
  return (
    <div className="wrap">
      <Breadcrumb />
      <PageTitle>{say('institutions.title')}</PageTitle>
      <p className="lead">{say('institutions.lead')}</p>
      <Answered query={institutions} size="page">
        {({ items }) => {
          const others = items.filter((item) => !item.workshopProducer)
          return (
            <>
              <section className="part" aria-labelledby="atelier">
                <h2 id="atelier">{say('institutions.workshop')}</h2>
                <ProducerCards items={items.filter((item) => item.workshopProducer)} />
              </section>
              <section className="part" aria-labelledby="autres">
                <h2 id="autres">{say('institutions.others')}</h2>
                <InstitutionTable
                  caption={say('institutions.others')}
                  items={others.filter((item) => isNational(item.category))}
                />
              </section>
              <section className="part" aria-labelledby="etranger">
                <h2 id="etranger">{say('institutions.foreign')}</h2>
                <InstitutionTable
                  caption={say('institutions.foreign')}
                  items={others.filter((item) => !isNational(item.category))}
                />
              </section>
            </>
          )
        }}
      </Answered>
    </div>
  )
}
