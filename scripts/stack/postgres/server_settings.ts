/** Settings for a laptop that are the platform's where they can be seen in SQL. */
export function serverSettings(port: number, durable: boolean): string[] {
  return [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    // No socket file: its path may be too long, and its folder not writable.
    "unix_socket_directories=",
    "cluster_name=supabase",
    "max_connections=200",
    "shared_buffers=128MB",
    "max_wal_size=1GB",
    "wal_level=logical",
    "max_wal_senders=10",
    "max_replication_slots=10",
    "shared_preload_libraries=pg_stat_statements",
    'search_path="$user", public, extensions',
    "timezone=UTC",
    "log_timezone=UTC",
    "lc_messages=C",
    "log_line_prefix=%m [%p] %q%u@%d ",
    "log_checkpoints=off",
    // JIT pays on analytical queries only; here it costs tens of ms on the first plan.
    "jit=off",
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
}
