import { AdminPage } from '../features/admin/admin-page.tsx'
import { PeoplePart } from '../features/admin/people-part.tsx'

/** Accounts and roles. */
export function AdminPeoplePage() {
  return <AdminPage place="people">{(person) => <PeoplePart me={person} />}</AdminPage>
}
