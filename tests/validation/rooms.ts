export { openFile, proposeMapping, readDrafts } from '@marsad/exchange'
export { validate } from '@marsad/validation'
