package vigil.record;

import java.time.Clock;

/** The same on PostgreSQL. */
class PostgresPastTest extends PastTest {
  private final String address = PostgresServer.emptyDatabase();

  @Override
  Store open(Clock clock) {
    return Store.write(address, clock);
  }
}
