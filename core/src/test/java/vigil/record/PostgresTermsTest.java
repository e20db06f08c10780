package vigil.record;

/** The same on PostgreSQL. */
class PostgresTermsTest extends TermsTest {
  private final String address = PostgresServer.emptyDatabase();

  @Override
  Home home() {
    return Home.of(address);
  }
}
