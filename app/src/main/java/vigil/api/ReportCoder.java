package vigil.api;

import vigil.document.Document;
import vigil.event.ReportRecord;

/** Makes a report's record; for many threads. The first call may take long. */
@FunctionalInterface
public interface ReportCoder {
  /** The record of a document. */
  ReportRecord code(Document document);
}
