import { chmod, chown, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { serverAccount } from './account.ts'
import { makeDataFolder, whereDataLives } from './data-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iltizam-folder-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it("leaves somebody's folder as it is", async () => {
  await writeFile(join(folder, 'letter.txt'), '')
  await chmod(folder, 0o755)

  await expect(makeDataFolder(folder, undefined)).rejects.toThrow(`${folder} holds other files`)

  expect((await stat(folder)).mode & 0o777).toBe(0o755)
  expect(await readdir(folder)).toEqual(['letter.txt'])
})

describe.runIf(process.getuid?.() === 0)('as root', () => {
  const wanted = () => join(folder, 'checkout/data')

  it('keeps the preferred folder where nobody can get to it', async () => {
    await chmod(folder, 0o755)

    expect(await whereDataLives(wanted())).toBe(wanted())
  })

  it('moves the data out of a closed home, always to the same place', async () => {
    await chmod(folder, 0o700)

    const place = await whereDataLives(wanted())

    expect(place).toMatch(/^\/var\/lib\/iltizam\/[0-9a-f]{12}$/)
    expect(await whereDataLives(wanted())).toBe(place)
    expect(await whereDataLives(`${wanted()}2`)).not.toBe(place)
  })

  it('refuses a folder that the server cannot reach', async () => {
    await chmod(folder, 0o700)

    const account = await serverAccount(wanted())
    await expect(makeDataFolder(wanted(), account)).rejects.toThrow(`cannot reach ${wanted()}`)
  })

  it("serves a person's cluster as that person", async () => {
    await mkdir(join(folder, 'cluster'))
    expect(await serverAccount(folder)).toEqual({ uid: 65534, gid: 65534 })

    await chown(join(folder, 'cluster'), 1234, 1234)

    expect(await serverAccount(folder)).toEqual({ uid: 1234, gid: 1234 })
  })
})
