interface LocalServer {
  readonly port: number;
  readonly home: string;
  /** Does it refuse every write, as a copy for readers does? */
  readonly isReadOnly?: boolean | undefined;
}

/** Settings of the local server; both lines read the same file. */
export function neo4jConf({ port, home, isReadOnly = false }: LocalServer): string {
  const settings: Record<string, string | number | boolean> = {
    "server.directories.data": `${home}/data`,
    "server.directories.logs": `${home}/logs`,
    "server.default_listen_address": "127.0.0.1",
    // Routing drivers (neo4j://) are told this address, so it must hold the real port.
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.enabled": false,
    "server.https.enabled": false,
    "dbms.usage_report.enabled": false,
    // While it starts it refuses even the right password; a lock after three tries would keep us out.
    "dbms.security.auth_max_failed_attempts": 0,
    "server.memory.pagecache.size": "256m",
    // The database must not read this machine's files or reach other machines for a query.
    "dbms.security.allow_csv_import_from_file_urls": false,
    // All is on the disk before it waits for idle threads; the default would add 5 to 10 s to each stop.
    "internal.server.bolt.thread_pool_shutdown_wait_time": "500ms",
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    ...(isReadOnly && { "server.databases.default_to_read_only": true }),
  };
  return Object.entries(settings)
    .map(([key, value]) => `${key}=${value}\n`)
    .join("");
}
