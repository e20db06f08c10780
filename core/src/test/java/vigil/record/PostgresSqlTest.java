package vigil.record;

/** The same on PostgreSQL, where rows do wait. */
class PostgresSqlTest extends SqlTest {
  private final String address = PostgresServer.emptyDatabase();

  @Override
  Home home() {
    return Home.of(address);
  }
}
