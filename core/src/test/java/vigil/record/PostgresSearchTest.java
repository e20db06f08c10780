package vigil.record;

import java.time.Clock;

/** The same on PostgreSQL. */
class PostgresSearchTest extends SearchTest {
  private final String address = PostgresServer.emptyDatabase();

  @Override
  Store open(Clock clock) {
    return Store.write(address, clock);
  }
}
