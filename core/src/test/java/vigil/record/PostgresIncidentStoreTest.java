package vigil.record;

/** The same on PostgreSQL. */
class PostgresIncidentStoreTest extends IncidentStoreTest {
  private final String address = PostgresServer.emptyDatabase();

  @Override
  Store store() {
    return Store.write(address, Sample.CLOCK);
  }
}
