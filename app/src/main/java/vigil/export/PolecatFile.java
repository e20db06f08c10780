package vigil.export;

import org.jspecify.annotations.Nullable;
import vigil.record.WholeEvent;

/** {@link PolecatTable}, whose version tells the report, its origin and the incident, too. */
final class PolecatFile implements EventText {
  private final PolecatTable table;
  private final String version;

  PolecatFile(String version) {
    this.table = new PolecatTable(version);
    this.version = version;
  }

  @Override
  public @Nullable String leavesOut(WholeEvent event) {
    return Happened.leavesOut(event.line());
  }

  @Override
  public String opening() {
    return table.opening();
  }

  @Override
  public String one(WholeEvent event) {
    String row = table.one(event.line());
    String more = Footnote.source(event, version);
    return row.substring(0, row.length() - 1) + more.substring(more.indexOf(';')) + "\n";
  }
}
