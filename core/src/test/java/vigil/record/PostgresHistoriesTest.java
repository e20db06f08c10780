package vigil.record;

import java.time.Clock;

/** The same on PostgreSQL. */
class PostgresHistoriesTest extends HistoriesTest {
  private final String address = PostgresServer.emptyDatabase();

  @Override
  Store open(Clock clock) {
    return Store.write(address, clock);
  }

  @Override
  void change(String statement) {
    PostgresServer.change(address, statement);
  }
}
