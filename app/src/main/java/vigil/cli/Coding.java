package vigil.cli;

import vigil.document.Document;
import vigil.event.ReportRecord;

/** What a command needs of the coder. For many threads at once. */
interface Coding extends AutoCloseable {
  ReportRecord code(Document document);

  @Override
  void close();
}
