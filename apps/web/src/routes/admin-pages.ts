export { AdminInstitutionsPage } from './admin-institutions-page.tsx'
export { AdminKeysPage } from './admin-keys-page.tsx'
export { AdminLogPage } from './admin-log-page.tsx'
export { AdminPeoplePage } from './admin-people-page.tsx'
