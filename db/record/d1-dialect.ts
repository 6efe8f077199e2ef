import { SqliteAdapter } from "kysely";
import { D1Dialect } from "kysely-d1";

/**
 * Kysely's dialect for D1, whose queries go their ways at once. As it is delivered, it asks one at a time, as a SQLite file
 * with its one connection must be asked: reads that a page starts together would then cost a round trip each.
 */
export class AtOnceD1Dialect extends D1Dialect {
  override createAdapter(): SqliteAdapter {
    return new AtOnceAdapter();
  }
}

class AtOnceAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}
