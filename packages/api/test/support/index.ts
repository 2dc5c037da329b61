export { footprint } from './footprint.ts'
export { change, creation, inArabic, reading } from './requests.ts'
export { fact, seedCaller, seedOrganization, seedPlan } from './seed.ts'
export { buildTestApp, test, testClock } from './test.ts'
