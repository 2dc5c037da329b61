import { join } from 'node:path'

export function clusterIn(dataDir: string): string {
  return join(dataDir, 'cluster')
}

export function logIn(dataDir: string): string {
  return join(dataDir, 'postgres.log')
}

/** Says where the socket of the present or the last run is. */
export function socketRecordIn(dataDir: string): string {
  return join(dataDir, 'socket-folder')
}
