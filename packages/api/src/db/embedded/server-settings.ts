const settings = [
  // Nobody reaches the server but through a folder that only its account may enter.
  'listen_addresses=',
  'max_connections=50',
  'shared_buffers=128MB',
  'timezone=UTC',
  'log_timezone=UTC',
  'jit=off',
  // A refused statement may hold personal data; the program hears of it and the log must not.
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_checkpoints=off',
]

/** For tests only: a crash of the machine may cost the cluster. */
const withoutDurability = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

export function serverSettings(plan: { socketDir: string; durable: boolean }): string[] {
  const durability = plan.durable ? [] : withoutDurability
  return [...settings, ...durability, `unix_socket_directories=${plan.socketDir}`]
}
