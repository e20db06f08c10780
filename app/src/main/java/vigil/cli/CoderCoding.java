package vigil.cli;

import vigil.document.Document;
import vigil.event.ReportRecord;
import vigil.pipeline.Coder;
import vigil.pipeline.Explained;

/** Vigil's own coder. */
final class CoderCoding implements Coding {
  private final Coder coder = Coder.standard();

  @Override
  public ReportRecord code(Document document) {
    return coder.code(document);
  }

  @Override
  public Explained explain(Document document) {
    return coder.explain(document);
  }

  @Override
  public void close() {
    coder.close();
  }
}
