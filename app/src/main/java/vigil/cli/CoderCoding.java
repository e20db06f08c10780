package vigil.cli;

import vigil.document.Document;
import vigil.event.ReportRecord;
import vigil.pipeline.Coder;

/** Vigil's own coder. */
final class CoderCoding implements Coding {
  private final Coder coder = Coder.standard();

  @Override
  public ReportRecord code(Document document) {
    return coder.code(document);
  }

  @Override
  public void close() {
    coder.close();
  }
}
