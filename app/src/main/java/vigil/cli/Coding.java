package vigil.cli;

import vigil.document.Document;
import vigil.event.ReportRecord;
import vigil.pipeline.Explained;

/** What a command needs of the coder. For many threads at once. */
interface Coding extends AutoCloseable {
  ReportRecord code(Document document);

  /** The record with the path to each event. */
  Explained explain(Document document);

  @Override
  void close();
}
